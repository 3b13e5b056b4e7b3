package kz.tereze.projections.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.AwardBook;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;

/// The register as the ledger's first so many entries tell it, and as it was published on a day.
/// It is made of the entries alone: whoever has them gets the same.
@ReadModel
public final class PastRegister {

  /// Each takes the memory of all awards.
  private static final int KEPT = 2;

  /// Beyond so many grants nobody reads a list of differences.
  private static final int MOST_CHANGES = 2_000;

  private final OpenLedger ledger;
  private final Map<Long, Moment> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  public PastRegister(OpenLedger ledger) {
    this.ledger = ledger;
  }

  /// The awards of a moment.
  ///
  /// @param size how many entries the ledger had
  /// @param head its hash; empty where none was noted for this size
  public record Moment(long size, Optional<Head> head, Awards awards) {}

  /// What became of one award.
  ///
  /// @param before null when it was not decided then
  public record Change(@Nullable AllocationRow before, AllocationRow after) {}

  /// What changed between two sizes of the ledger, by number.
  ///
  /// @param isWhole false when more changed than is listed
  public record Difference(long from, long to, List<Change> changes, boolean isWhole) {

    public Difference {
      changes = List.copyOf(changes);
    }
  }

  /// How many entries were published by the end of a day.
  public long sizeOn(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant();
    return ledger.on(end.minusNanos(1_000)).size();
  }

  /// A size the ledger has had: at most its present one.
  public long sizeAtMost(long asked) {
    return Math.min(asked, ledger.size());
  }

  /// The awards as the first so many entries tell them.
  public synchronized Moment at(long size) {
    Moment known = kept.get(size);
    if (known == null) {
      if (kept.size() >= KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      known = read(ledger.at(size));
      kept.put(size, known);
    }
    return known;
  }

  private static Moment read(Snapshot snapshot) {
    PastRows rows = new PastRows(snapshot);
    AwardBook book = new AwardBook(rows::find);
    snapshot.grants(
        grant -> {
          AllocationRow row = rows.row(grant);
          book.add(row, rows.kind(row.recipientBin()), rows.words(row));
        });
    return new Moment(snapshot.size(), snapshot.head(), book);
  }

  /// What became of awards between two sizes of the ledger.
  public Difference between(long from, long to) {
    Snapshot earlier = ledger.at(Math.min(from, to));
    Snapshot later = ledger.at(Math.max(from, to));
    PastRows before = new PastRows(earlier);
    PastRows after = new PastRows(later);
    List<String> touched = later.touchedSince(earlier.size(), RecordKind.GRANT, MOST_CHANGES + 1);
    List<Change> changes = new ArrayList<>();
    for (String number : touched.subList(0, Math.min(MOST_CHANGES, touched.size()))) {
      AllocationRow then = before.find(number).orElse(null);
      after
          .find(number)
          .filter(now -> !Objects.equals(now, then))
          .ifPresent(now -> changes.add(new Change(then, now)));
    }
    return new Difference(earlier.size(), later.size(), changes, touched.size() <= MOST_CHANGES);
  }
}
