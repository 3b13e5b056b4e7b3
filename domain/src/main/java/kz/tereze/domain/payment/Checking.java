package kz.tereze.domain.payment;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.ApprovalBands;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.ClearWarning;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentCommand.ScreenPayment;
import kz.tereze.api.payment.PaymentEvent.ApprovalGiven;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import kz.tereze.api.payment.PaymentEvent.PaymentScreened;
import kz.tereze.api.payment.PaymentEvent.WarningCleared;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Checking a payment before it is handed over: the platform compares it, other persons clear the
/// warnings and approve, as many as the amount needs.
final class Checking {

  private static final Characters REASON = new Characters(10, 2_000);

  private final Course payment;

  Checking(Course payment) {
    this.payment = payment;
  }

  @CommandHandler
  void handle(ScreenPayment command) {
    Acting by = command.by();
    PaymentRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (payment.screening != null || !payment.awaitsDecision()) {
      return;
    }
    AggregateLifecycle.apply(
        new PaymentScreened(
            command.payment(),
            payment.order().grant(),
            command.warnings(),
            command.sanctionList(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ClearWarning command) {
    Acting by = command.by();
    requireChecker(by);
    String reason = command.reason().strip();
    if (payment.cleared.stream()
        .anyMatch(
            before ->
                before.warning().equals(command.warning()) && before.by().equals(by.person()))) {
      return;
    }
    PaymentRule.AWAITS_SECOND_PERSON.require(payment.mayBeWarnedOf());
    PaymentRule.WARNING_WAS_RAISED.require(payment.warnings.contains(command.warning()));
    PaymentRule.REASON_GIVEN.require(REASON.fit(reason));
    boolean isAccount = command.warning().kind() == WarningKind.ACCOUNT_CHANGED;
    AccountCheck check = command.check();
    PaymentRule.CHANGED_ACCOUNT_WAS_ASKED_ABOUT.require(
        !isAccount || check != null && !check.askedOn().isAfter(by.day()));
    AggregateLifecycle.apply(
        new WarningCleared(
            command.payment(),
            payment.order().grant(),
            command.warning(),
            reason,
            isAccount ? check : null,
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ApprovePayment command, ListedPayees listed, HeldGrants held) {
    Acting by = command.by();
    requireChecker(by);
    PaymentPrepared order = payment.order();
    if (payment.approvers.contains(by.person()) && command.amount().equals(order.amount())) {
      return;
    }
    PaymentRule.AWAITS_SECOND_PERSON.require(payment.awaitsDecision());
    PaymentRule.AMOUNT_IS_CONFIRMED.require(
        command.amount().equals(order.amount()), "typed", command.amount());
    PaymentRule.IS_SCREENED.require(payment.screening != null);
    Comparing.requireClear(payment, listed, by);
    requireNotHeld(order, held);
    PaymentRule.CHANGED_ACCOUNT_IS_CONFIRMED_BY_ANOTHER.require(
        payment.cleared.stream()
            .noneMatch(
                cleared ->
                    cleared.warning().kind() == WarningKind.ACCOUNT_CHANGED
                        && cleared.by().equals(by.person())));
    int given = payment.approvers.size() + 1;
    int needed = ApprovalBands.needed(order.amount(), order.day());
    AggregateLifecycle.apply(
        given < needed
            ? new ApprovalGiven(
                order.payment(), order.grant(), order.amount(), given, needed, by.person(), by.at())
            : new PaymentApproved(
                order.payment(), order.grant(), order.amount(), by.person(), by.at()));
  }

  static void requireNotHeld(PaymentPrepared order, HeldGrants held) {
    PaymentRule.GRANT_IS_NOT_HELD.require(held.among(List.of(order.grant())).isEmpty());
  }

  @CommandHandler
  void handle(RefusePayment command) {
    Acting by = command.by();
    requireChecker(by);
    String reason = command.reason().strip();
    PaymentRefused refusal = payment.refusal;
    if (refusal != null && refusal.by().equals(by.person()) && refusal.reason().equals(reason)) {
      return;
    }
    PaymentRule.AWAITS_SECOND_PERSON.require(payment.isRefusable());
    PaymentRule.REASON_GIVEN.require(REASON.fit(reason));
    PaymentPrepared order = payment.order();
    AggregateLifecycle.apply(
        new PaymentRefused(
            order.payment(), order.grant(), order.tranche(), reason, by.person(), by.at()));
  }

  private void requireChecker(Acting by) {
    PaymentRule.CHECKED_BY_FINANCE.require(by.isAnyOf(Role.ACCOUNTANT, Role.TREASURER));
    payment.requireOtherPerson(by);
  }
}
