package kz.tereze.domain.grant;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.ReleasedAfterEnd;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.GrantRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Paying a contract's tranches: in their order, each when its condition holds, never more than
/// the award.
final class Paying {

  private final Standing grant;

  Paying(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(PreparePayment command) {
    Acting by = command.by();
    GrantRule.PREPARED_BY_TREASURER.require(by.is(Role.TREASURER));
    GrantRule.PAYER_TOOK_NO_PART.require(
        !grant.isInvolved(by.person()) && !by.actsFor(grant.award().recipient()));
    grant.requireInForce();
    Schedule schedule = grant.schedule;
    int tranche = command.tranche();
    GrantRule.TRANCHE_EXISTS.require(schedule.has(tranche), "tranche", tranche);
    if (schedule.isOrderedBy(tranche, by.person()) && !schedule.isPaid(tranche)) {
      return;
    }
    GrantRule.CONTRACT_IS_NOT_SUSPENDED.require(!grant.suspended);
    GrantRule.NO_CHANGE_OF_ACCOUNT_IS_OPEN.require(
        grant.change == null || grant.change.amendment().payee() == null);
    LocalDate coolsOff = grant.coolsOffUntil();
    GrantRule.CHANGED_ACCOUNT_HAS_COOLED_OFF.require(
        coolsOff == null || by.day().isAfter(coolsOff),
        "until",
        coolsOff == null ? by.day() : coolsOff);
    GrantRule.TRANCHE_NOT_ORDERED_YET.require(!schedule.isOrdered(tranche), "tranche", tranche);
    GrantRule.EARLIER_TRANCHES_ARE_PAID.require(schedule.isPaidBefore(tranche), "tranche", tranche);
    Integer milestone = schedule.condition(tranche);
    GrantRule.CONDITION_OF_TRANCHE_HOLDS.require(
        milestone == null || grant.milestones.isAccepted(milestone),
        "tranche",
        tranche,
        "milestone",
        milestone == null ? 0 : milestone);
    Tiyn amount = schedule.amount(tranche);
    Tiyn left = grant.award().amount().minus(schedule.orderedOrPaid());
    GrantRule.PAID_WITHIN_AWARD.require(!amount.exceeds(left), "amount", amount, "left", left);
    AggregateLifecycle.apply(
        new PaymentOrdered(
            command.grant(),
            grant.award().fund(),
            tranche,
            schedule.nextPayment(command.grant(), tranche),
            amount,
            grant.award().recipient(),
            grant.payee(),
            grant.involved(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(RecordTranchePaid command) {
    Acting by = command.by();
    int tranche = command.tranche();
    requireFact(by, tranche);
    boolean ordered = grant.schedule.isOrderedAs(tranche, command.payment());
    // News of a payment that has come back since is old news.
    if (ordered && grant.schedule.isPaid(tranche)
        || grant.schedule.wasReinstated(tranche, command.payment())) {
      return;
    }
    GrantRule.FOLLOWS_FROM_A_FACT.require(ordered);
    AggregateLifecycle.apply(
        new TranchePaid(
            command.grant(),
            tranche,
            command.payment(),
            grant.schedule.amount(tranche),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ReinstateTranche command) {
    Acting by = command.by();
    int tranche = command.tranche();
    requireFact(by, tranche);
    if (grant.schedule.wasReinstated(tranche, command.payment())) {
      return;
    }
    GrantRule.FOLLOWS_FROM_A_FACT.require(grant.schedule.isOrderedAs(tranche, command.payment()));
    Tiyn amount = grant.schedule.amount(tranche);
    AggregateLifecycle.apply(
        new TrancheReinstated(command.grant(), tranche, command.payment(), by.person(), by.at()));
    if (grant.end != null) {
      // Nobody is to be paid it any more, and who never had it does not owe it.
      Tiyn excused = grant.refund.atMost(amount);
      AggregateLifecycle.apply(
          new ReleasedAfterEnd(
              command.grant(),
              grant.award().fund(),
              command.payment(),
              amount,
              excused,
              grant.refund.left().minus(excused),
              by.person(),
              by.at()));
    }
  }

  private void requireFact(Acting by, int tranche) {
    GrantRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    GrantRule.TRANCHE_EXISTS.require(grant.schedule.has(tranche), "tranche", tranche);
  }
}
