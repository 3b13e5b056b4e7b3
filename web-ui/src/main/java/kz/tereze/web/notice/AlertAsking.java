package kz.tereze.web.notice;

import java.util.Optional;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.ledger.LedgerQuery;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Component;

/// Takes the wish to follow a search, the same way from a page and a machine.
@Component
final class AlertAsking {

  private final Alerts alerts;

  AlertAsking(Alerts alerts) {
    this.alerts = alerts;
  }

  /// What is asked of the register today, whatever moment the search was looked at.
  void ask(String address, LedgerQuery query, Often often, Visitor visitor, Ui ui) {
    alerts.ask(
        new Alerts.Asked(
            address,
            query.filter(),
            query.followed(),
            often,
            ui.language().code(),
            Optional.ofNullable(visitor.orNobody()).map(SignedIn::person).orElse(null)),
        visitor.at());
  }
}
