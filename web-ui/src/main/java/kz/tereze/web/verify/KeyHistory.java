package kz.tereze.web.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.KeyUse;
import kz.tereze.projections.log.KeyUses;
import kz.tereze.projections.log.NoteKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Every key that signs the log or ever did, with what it signed and the entry that announced it.
@Component
public class KeyHistory {

  private static final String ROTATED = "ledger.key-rotated";
  private static final int MOST = 1_000;

  private final Entries entries;
  private final KeyUses uses;
  private final Trusted trusted;

  KeyHistory(Entries entries, KeyUses uses, Trusted trusted) {
    this.entries = entries;
    this.uses = uses;
    this.trusted = trusted;
  }

  /// @param vkey `name+id+base64`
  /// @param algorithm how it signs
  /// @param use null while it has signed nothing
  /// @param announced the entry that says it signs from there on; null for the first key
  /// @param ends when it stops, as the entry that replaces it says; null while none does
  public record Key(
      String vkey,
      NoteKey.Algorithm algorithm,
      @Nullable KeyUse use,
      @Nullable Long announced,
      @Nullable Instant ends) {}

  public record Known(List<Key> log, List<Key> witnesses) {}

  Known known() {
    Map<String, Long> announced = new LinkedHashMap<>();
    Map<String, Instant> ends = new LinkedHashMap<>();
    for (LedgerEntry entry : entries.newest(ROTATED, "", MOST, 0)) {
      JsonNode said = entry.details();
      announced.put(said.path("key").asString(), entry.seq());
      if (said.has("replaces") && said.has("until")) {
        ends.put(said.path("replaces").asString(), Instant.parse(said.path("until").asString()));
      }
    }
    List<Key> log = new ArrayList<>();
    for (NoteKey key : trusted.keys()) {
      log.add(key(key, uses.ofLog(key), announced.get(key.vkey()), ends.get(key.vkey())));
    }
    return new Known(
        log,
        trusted.witnesses().stream()
            .map(key -> key(key, uses.ofWitness(key), null, null))
            .toList());
  }

  private static Key key(
      NoteKey key, Optional<KeyUse> use, @Nullable Long announced, @Nullable Instant ends) {
    return new Key(key.vkey(), key.algorithm(), use.orElse(null), announced, ends);
  }
}
