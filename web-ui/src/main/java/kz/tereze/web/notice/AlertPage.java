package kz.tereze.web.notice;

import java.util.Map;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.notice.Alert;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.ledger.LedgerQuery;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.MailAddress;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Following a search of the ledger by mail. The ledger's own page is kept for everybody alike and
/// has no forms that cost a session; it leads here with its question.
@Controller
@Public
class AlertPage {

  private static final String PATH = "/alerts";

  private final Alerts alerts;
  private final AlertAsking asking;
  private final AllocationRegister register;
  private final boolean mails;

  AlertPage(
      Alerts alerts,
      AlertAsking asking,
      AllocationRegister register,
      @Value("${tereze.mail.host:}") String mailServer) {
    this.alerts = alerts;
    this.asking = asking;
    this.register = register;
    this.mails = !mailServer.isBlank();
  }

  @GetMapping(PATH + "/new")
  ModelAndView form(Entry entry, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.labels("notice.alert").fill("often", Often.DAILY);
    return new ModelAndView("notice/alert")
        .addObject("mails", mails)
        .addObject("query", query.followed())
        .addObject("found", register.count(query.filter()))
        .addObject("often", Option.all(ui, Often.class));
  }

  /// Says the same whoever asks and whatever is known.
  @PostMapping(PATH)
  Done ask(Entry entry, Visitor visitor, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.labels("notice.alert").shownAgainBy(() -> form(entry, ui));
    Field<String> address =
        entry
            .text("address", MailAddress.LONGEST)
            .required()
            .must(MailAddress::isOne, "notice.alert.address.wrong");
    Field<Often> often = entry.choice("often", Often.class).required();
    entry.check();
    asking.ask(address.value(), query, often.value(), visitor, ui);
    return Done.at(PATH + "/asked");
  }

  @GetMapping(PATH + "/asked")
  ModelAndView asked() {
    return new ModelAndView("notice/asked", Map.of("mails", mails));
  }

  /// Where the letters lead. Looking changes nothing: programs that check links look, too.
  @GetMapping(PATH + "/{secret}")
  ModelAndView show(@PathVariable String secret) {
    Alert alert = alerts.opened(secret).orElseThrow(Missing::new);
    return new ModelAndView("notice/followed", Map.of("alert", alert, "secret", secret));
  }

  @PostMapping(PATH + "/{secret}/confirmation")
  Done confirm(@PathVariable String secret, Visitor visitor) {
    if (!alerts.confirm(secret, visitor.at())) {
      throw new Missing();
    }
    return Done.at(PATH + "/" + secret).saying("notice.alert.confirmed");
  }

  @PostMapping(PATH + "/{secret}/end")
  Done end(@PathVariable String secret) {
    if (!alerts.end(secret)) {
      throw new Missing();
    }
    return Done.at("/ledger").saying("notice.alert.ended");
  }
}
