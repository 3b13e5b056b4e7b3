package kz.tereze.web.ledger;

import java.time.LocalDate;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.past.PastRegister;
import kz.tereze.web.page.Entry;
import org.springframework.stereotype.Component;

/// Reads which two moments somebody wants to compare, and compares them.
@Component
class Differences {

  private final PastRegister past;
  private final Entries entries;

  Differences(PastRegister past, Entries entries) {
    this.past = past;
    this.entries = entries;
  }

  PastRegister.Difference asked(Entry entry) {
    entry.labels("ledger.difference");
    long now = past.sizeAtMost(entries.head().map(Head::size).orElse(0L));
    long from = size(entry, "from", 0);
    long to = size(entry, "to", now);
    return past.between(from, to);
  }

  /// A day stands for its end; a number for so many entries.
  private long size(Entry entry, String name, long otherwise) {
    Integer count = entry.whole(name + "-entries").must(n -> n >= 0, "entry.whole").orNull();
    LocalDate day = entry.day(name).orNull();
    return count != null ? past.sizeAtMost(count) : day == null ? otherwise : past.sizeOn(day);
  }
}
