package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand.CloseGrant;
import kz.tereze.api.grant.GrantCommand.DeclareRefundOverdue;
import kz.tereze.api.grant.GrantCommand.RecordRefund;
import kz.tereze.api.grant.GrantCommand.RemindOfRefund;
import kz.tereze.api.grant.GrantCommand.TerminateContract;
import kz.tereze.api.grant.GrantEvent.ContractTerminated;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.RefundDemanded;
import kz.tereze.api.grant.GrantEvent.RefundFellOverdue;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import kz.tereze.api.grant.GrantEvent.RefundReminded;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.statement.BankLine;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// The end of a contract, and what is due back until it has come back.
final class Closing {

  private static final Characters RESULT = new Characters(10, 2_000);

  private final Standing grant;

  Closing(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(CloseGrant command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.CLOSED_BY_OFFICIAL, by);
    String result = command.result().strip();
    if (grant.end instanceof GrantClosed closed
        && closed.by().equals(by.person())
        && closed.result().equals(result)) {
      return;
    }
    grant.requireInForce();
    GrantRule.PAID_IN_FULL.require(
        grant.schedule.isPaidInFull() && grant.milestones.areAllAccepted(), "left", grant.unpaid());
    GrantRule.RESULT_STATED.require(RESULT.fit(result));
    requireSums(command.spent(), command.disallowed());
    demandBack(command.grant(), command.spent(), command.disallowed(), by);
    AggregateLifecycle.apply(
        new GrantClosed(command.grant(), grant.schedule.paid(), result, by.person(), by.at()));
  }

  @CommandHandler
  void handle(TerminateContract command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.TERMINATED_BY_OFFICIAL, by);
    if (grant.end instanceof ContractTerminated ended && ended.by().equals(by.person())) {
      return;
    }
    grant.requireInForce();
    GrantRule.NOTHING_IS_UNDER_WAY.require(
        grant.schedule.orderedOrPaid().equals(grant.schedule.paid()));
    Reporting.requireReason(command.explanation());
    requireSums(command.spent(), command.disallowed());
    demandBack(command.grant(), command.spent(), command.disallowed(), by);
    AggregateLifecycle.apply(
        new ContractTerminated(
            command.grant(),
            grant.award().fund(),
            command.reason(),
            command.explanation(),
            grant.schedule.paid(),
            grant.unpaid(),
            by.person(),
            by.at()));
  }

  private void requireSums(Tiyn spent, Tiyn disallowed) {
    Tiyn paid = grant.schedule.paid();
    GrantRule.SUMS_WITHIN_PAID.require(
        !spent.isNegative()
            && !disallowed.isNegative()
            && !spent.exceeds(paid)
            && !disallowed.exceeds(spent),
        "paid",
        paid);
  }

  private void demandBack(ApplicationNumber number, Tiyn spent, Tiyn disallowed, Acting by) {
    Tiyn unspent = grant.schedule.paid().minus(spent);
    Tiyn due = unspent.plus(disallowed);
    if (due.isPositive()) {
      int days = Policy.REFUND_DUE_DAYS.on(by.day()).value();
      AggregateLifecycle.apply(
          new RefundDemanded(
              number,
              grant.award().fund(),
              grant.award().recipient(),
              due,
              unspent,
              disallowed,
              by.day().plusDays(days),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(RecordRefund command) {
    Acting by = command.by();
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    BankLine line = command.booking();
    Refund refund = grant.refund;
    if (refund.wasBookedAs(line.line().key())) {
      return;
    }
    GrantRule.REFUND_IS_DUE.require(refund.isDue());
    GrantRule.REFUND_WITHIN_WHAT_IS_DUE.require(
        !line.amount().exceeds(refund.left()), "left", refund.left());
    AggregateLifecycle.apply(
        new RefundReceived(
            command.grant(),
            grant.award().fund(),
            line.line(),
            grant.award().recipient(),
            line.amount(),
            refund.left().minus(line.amount()),
            line.line().key(),
            line.bookedOn(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RemindOfRefund command) {
    Acting by = command.by();
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    Refund refund = grant.refund;
    int before = Policy.REFUND_REMINDED_DAYS_BEFORE.on(by.day()).value();
    if (refund.isDue()
        && !refund.isReminded()
        && !refund.isOverdue()
        && !by.day().isBefore(refund.dueOn().minusDays(before))) {
      AggregateLifecycle.apply(
          new RefundReminded(command.grant(), refund.left(), refund.dueOn(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(DeclareRefundOverdue command) {
    Acting by = command.by();
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    Refund refund = grant.refund;
    if (refund.isDue() && !refund.isOverdue() && by.day().isAfter(refund.dueOn())) {
      AggregateLifecycle.apply(
          new RefundFellOverdue(
              command.grant(),
              grant.award().recipient(),
              refund.left(),
              refund.dueOn(),
              by.person(),
              by.at()));
    }
  }
}
