package kz.tereze.web.ledger;

import java.util.Optional;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.web.page.LedgerHead;
import org.springframework.stereotype.Component;

/// The newest head of the ledger, for every page's footer.
@Component
class LedgerHeads implements LedgerHead {

  private final Entries entries;

  LedgerHeads(Entries entries) {
    this.entries = entries;
  }

  @Override
  public Optional<Head> newest() {
    return entries.head().map(head -> new Head(head.size(), head.root(), head.at()));
  }
}
