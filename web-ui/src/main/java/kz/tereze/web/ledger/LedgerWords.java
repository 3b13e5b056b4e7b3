package kz.tereze.web.ledger;

import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Component;

/// Gives pages the words for ledger entries in their reader's language.
@Component
public class LedgerWords {

  private final Organisations organisations;

  LedgerWords(Organisations organisations) {
    this.organisations = organisations;
  }

  public EntryWords in(Ui ui) {
    return new EntryWords(ui, organisations);
  }
}
