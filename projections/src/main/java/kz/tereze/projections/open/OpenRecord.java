package kz.tereze.projections.open;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// The state of one public thing, made by taking in its entries in the ledger's order. A pure
/// function of these entries.
public sealed interface OpenRecord
    permits OpenGrant, OpenCall, OpenNeed, OpenOrganisation, OpenFund {

  RecordKind kind();

  /// Its public number.
  String id();

  Place place();

  /// Enough has been told to show it.
  boolean isShown();

  @Nullable String status();

  /// Words to search in, not yet folded.
  String words();

  void take(LedgerEntry entry);

  /// @param created time of the first entry that tells of it
  /// @param changed time of the newest
  record Place(long firstSeq, long lastSeq, Instant created, Instant changed) {

    static Place after(@Nullable Place before, LedgerEntry entry) {
      return before == null
          ? new Place(entry.seq(), entry.seq(), entry.at(), entry.at())
          : new Place(before.firstSeq, entry.seq(), before.created, entry.at());
    }
  }

  /// The same for ever, for formats that know things by UUID.
  default UUID uuid() {
    return uuid(kind(), id());
  }

  static UUID uuid(RecordKind kind, String id) {
    String name = "kz.tereze/" + kind.name() + "/" + id;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static OpenRecord empty(RecordKind kind, String id) {
    return switch (kind) {
      case GRANT -> new OpenGrant(id);
      case CALL -> new OpenCall(id);
      case NEED -> new OpenNeed(id);
      case ORGANISATION -> new OpenOrganisation(id);
      case FUND -> new OpenFund(id);
      case PROCESS -> throw new IllegalArgumentException("a process is only a history");
    };
  }

  static OpenRecord read(RecordKind kind, String doc) {
    Class<? extends OpenRecord> type =
        switch (kind) {
          case GRANT -> OpenGrant.class;
          case CALL -> OpenCall.class;
          case NEED -> OpenNeed.class;
          case ORGANISATION -> OpenOrganisation.class;
          case FUND -> OpenFund.class;
          case PROCESS -> throw new IllegalArgumentException("a process is only a history");
        };
    return TerezeJson.mapper().readValue(doc, type);
  }

  default String doc() {
    return TerezeJson.mapper().writeValueAsString(this);
  }
}
