package kz.tereze.infra.errand;

import kz.tereze.projections.journal.Journal;
import org.springframework.stereotype.Component;

/// Writes the auditors' journal behind the store.
@Component
final class KeepJournal implements Errand {

  private final Journal journal;

  KeepJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public boolean run() {
    return journal.takeNext();
  }
}
