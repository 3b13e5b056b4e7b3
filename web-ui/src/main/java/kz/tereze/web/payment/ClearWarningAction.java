package kz.tereze.web.payment;

import java.time.LocalDate;
import java.util.function.Supplier;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.AskedBy;
import kz.tereze.api.payment.AskedWhom;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Another person finds a warning groundless and says why, in public.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class ClearWarningAction {

  private static final int LONGEST_ABOUT = 60;
  private static final int LONGEST_REASON = 2_000;

  private final PaymentPage page;
  private final Dispatch dispatch;

  ClearWarningAction(PaymentPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(PaymentPage.PATH + "/warning")
  Done clear(@PathVariable PaymentId payment, Entry entry, SignedIn who) {
    entry
        .labels("payment.warning")
        .shownAgainBy(() -> page.payment(payment, entry, who))
        .blames(PaymentRule.REASON_GIVEN, "grounds")
        .blames(PaymentRule.CHANGED_ACCOUNT_WAS_ASKED_ABOUT, "asked");
    Field<WarningKind> kind = entry.choice("kind", WarningKind.class).required();
    Field<String> about = entry.text("about", LONGEST_ABOUT).required();
    Field<String> grounds = entry.text("grounds", LONGEST_REASON).required();
    Supplier<@Nullable AccountCheck> check =
        WarningKind.ACCOUNT_CHANGED.name().equals(entry.typed("kind")) ? asked(entry) : () -> null;
    entry.check();
    dispatch.send(
        new PaymentCommand.ClearWarning(
            payment,
            new Warning(kind.value(), about.value()),
            grounds.value(),
            check.get(),
            who.acting()));
    return Done.at(PaymentPage.of(payment)).saying("payment.warning.done");
  }

  private static Supplier<@Nullable AccountCheck> asked(Entry entry) {
    Field<AskedBy> channel = entry.choice("channel", AskedBy.class).required();
    Field<LocalDate> askedOn = entry.day("asked").required();
    Field<AskedWhom> whom = entry.choice("whom", AskedWhom.class).required();
    return () -> new AccountCheck(channel.value(), askedOn.value(), whom.value());
  }
}
