package kz.tereze.projections.log;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.projections.ReadModel;

/// Whether the ledger is what it was signed to be, as far as this node knows now. It is kept in
/// memory alone: whoever rewrites the database cannot write it well again.
@ReadModel
public final class Integrity {

  /// Something that is wrong now.
  ///
  /// @param since when it was first seen
  public record Wrong(Fault fault, Instant since) {}

  private final Clock clock;
  private Map<Fault, Instant> found = new LinkedHashMap<>();
  private final Map<Fault, Instant> told = new LinkedHashMap<>();
  private Optional<Report> last = Optional.empty();

  public Integrity() {
    this(Clock.systemUTC());
  }

  Integrity(Clock clock) {
    this.clock = clock;
  }

  /// The result of a check of the whole ledger: faults it no longer finds are over.
  public synchronized void report(Report report) {
    Map<Fault, Instant> now = new LinkedHashMap<>();
    for (Fault fault : report.faults()) {
      now.put(fault, found.getOrDefault(fault, told.getOrDefault(fault, report.at())));
    }
    found = now;
    last = Optional.of(report);
  }

  /// Something seen between checks, such as a witness's contradiction.
  public synchronized void tell(Fault fault) {
    told.putIfAbsent(fault, clock.instant());
  }

  /// Whoever told of it sees it no longer.
  public synchronized void over(Fault.Kind kind) {
    told.keySet().removeIf(fault -> fault.kind() == kind);
  }

  /// Those seen first come first.
  public synchronized List<Wrong> wrong() {
    Map<Fault, Instant> all = new LinkedHashMap<>(told);
    all.putAll(found);
    List<Wrong> wrong = new ArrayList<>();
    all.forEach((fault, since) -> wrong.add(new Wrong(fault, since)));
    return wrong;
  }

  /// The last check of the whole ledger.
  public synchronized Optional<Report> last() {
    return last;
  }
}
