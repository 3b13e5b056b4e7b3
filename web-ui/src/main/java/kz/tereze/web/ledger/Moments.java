package kz.tereze.web.ledger;

import java.util.Optional;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.past.PastRegister;
import org.springframework.stereotype.Component;

/// Finds the awards a question is about: those of today, or as they were published earlier.
@Component
public class Moments {

  private final AllocationRegister register;
  private final PastRegister past;
  private final Entries entries;

  Moments(AllocationRegister register, PastRegister past, Entries entries) {
    this.register = register;
    this.past = past;
    this.entries = entries;
  }

  /// @param size how many entries the ledger had
  /// @param head its hash; empty where none was noted for this size
  public record Shown(Awards awards, long size, Optional<Head> head, boolean isPast) {}

  Shown of(LedgerQuery query) {
    if (!query.isPast()) {
      Optional<Head> head = entries.head();
      return new Shown(register, head.map(Head::size).orElse(0L), head, false);
    }
    PastRegister.Moment moment = past.at(size(query));
    return new Shown(moment.awards(), moment.size(), moment.head(), true);
  }

  private long size(LedgerQuery query) {
    if (query.entries() != null) {
      return past.sizeAtMost(query.entries());
    }
    return query.on() == null ? 0 : past.sizeOn(query.on());
  }
}
