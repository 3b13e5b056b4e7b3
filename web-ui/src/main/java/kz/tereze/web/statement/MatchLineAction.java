package kz.tereze.web.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.tereze.api.Bin;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.projections.statement.LineRow;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Somebody of the treasury says what a booking is for, and how they found out.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class MatchLineAction {

  private static final int LONGEST_REASON = 2_000;
  private static final int EARLIEST_YEAR = 2018;
  private static final int LATEST_YEAR = 2100;

  private final LinePage page;
  private final Dispatch dispatch;

  MatchLineAction(LinePage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(LinePage.PATH)
  Done match(@RequestParam("key") String key, Entry entry, SignedIn who) {
    LineRow row = page.find(key);
    entry
        .labels("statement.match")
        .shownAgainBy(() -> page.line(key, entry))
        .blames(StatementRule.REASON_GIVEN, "reason");
    Claim claim =
        row.booking().direction() == Direction.CREDIT ? obligation(entry) : payment(entry);
    Field<String> reason = entry.text("reason", LONGEST_REASON).required();
    entry.check();
    dispatch.send(
        new LineCommand.MatchLine(row.booking().line(), claim, reason.value(), who.acting()));
    return Done.at(LinePage.PATH + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
        .saying("statement.match.done");
  }

  private static Claim obligation(Entry entry) {
    Field<Bin> payer = entry.bin("bin").required();
    Field<Integer> year =
        entry
            .whole("year")
            .required()
            .must(n -> n >= EARLIEST_YEAR && n <= LATEST_YEAR, "levy.form.year.wrong");
    Field<Regime> regime = entry.choice("regime", Regime.class).required();
    entry.check();
    return new Claim(
        ClaimKind.OBLIGATION, ObligationId.of(payer.value(), year.value(), regime.value()).key());
  }

  private static Claim payment(Entry entry) {
    Field<PaymentId> payment = entry.as("payment", PaymentId::new).required();
    entry.check();
    return new Claim(ClaimKind.PAYMENT, payment.value().key());
  }
}
