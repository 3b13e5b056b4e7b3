package kz.tereze.web.open;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The change feed: every entry of the ledger once, in its order. Whoever asks again with the
/// `next` of the last answer misses nothing and gets nothing twice, however much is written
/// meanwhile: places are given one after another, and an entry never changes.
@RestController
@Public
public class ChangesResource {

  private static final int MOST = 1_000;

  private final Entries entries;

  public ChangesResource(Entries entries) {
    this.entries = entries;
  }

  /// @param refs public numbers it is about
  /// @param body the published bytes
  public record Change(
      long seq, String kind, Instant at, List<String> refs, String body, Hash hash) {

    static Change of(LedgerEntry entry) {
      return new Change(
          entry.seq(), entry.kind(), entry.at(), entry.refs(), entry.body(), entry.hash());
    }
  }

  /// @param head what the ledger had reached
  /// @param next the cursor to ask with next time
  /// @param more whether something is there already to ask for
  public record Changes(@Nullable Head head, long next, boolean more, List<Change> changes) {}

  /// @param cursor the place to begin at; 0 for everything
  @GetMapping("/api/v1/changes")
  public Changes changes(
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    long from = Math.max(0, cursor);
    List<LedgerEntry> found = entries.from(from, most + 1);
    boolean more = found.size() > most;
    List<Change> changes = found.stream().limit(most).map(Change::of).toList();
    long next = changes.isEmpty() ? from : changes.getLast().seq() + 1;
    return new Changes(entries.head().orElse(null), next, more, changes);
  }
}
