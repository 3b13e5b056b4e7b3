package kz.tereze.domain.grant;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.GrantCommand.ConcludeAmendment;
import kz.tereze.api.grant.GrantCommand.ProposeAmendment;
import kz.tereze.api.grant.GrantCommand.ResumeContract;
import kz.tereze.api.grant.GrantCommand.SignAmendment;
import kz.tereze.api.grant.GrantCommand.SuspendContract;
import kz.tereze.api.grant.GrantCommand.WithdrawAmendment;
import kz.tereze.api.grant.GrantEvent.AmendmentProposed;
import kz.tereze.api.grant.GrantEvent.AmendmentSigned;
import kz.tereze.api.grant.GrantEvent.AmendmentWithdrawn;
import kz.tereze.api.grant.GrantEvent.ContractAmended;
import kz.tereze.api.grant.GrantEvent.ContractResumed;
import kz.tereze.api.grant.GrantEvent.ContractSuspended;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/// Changing a contract in force: proposed with a public reason, signed by both sides; and holding
/// it up.
final class Amending {

  private final Standing grant;

  Amending(Standing grant) {
    this.grant = grant;
  }

  @CommandHandler
  void handle(ProposeAmendment command) {
    Acting by = command.by();
    Amendment amendment = command.amendment();
    grant.requireOfficial(GrantRule.AMENDED_BY_OFFICIAL, by);
    grant.requireInForce();
    if (grant.change != null && grant.change.amendment().equals(amendment)) {
      return;
    }
    GrantRule.NO_AMENDMENT_IS_OPEN.require(
        grant.change == null && amendment.number() == grant.amendments + 1);
    // A change keeps within the limits that held when the contract was offered.
    Terms.require(amendment.plan(), grant.award().amount(), grant.offeredOn());
    GrantRule.AMENDMENT_KEEPS_WHAT_IS_DONE.require(keepsWhatIsDone(amendment.plan()));
    Reporting.requireReason(amendment.explanation());
    AggregateLifecycle.apply(
        new AmendmentProposed(command.grant(), amendment, by.person(), by.at()));
  }

  private boolean keepsWhatIsDone(Plan next) {
    List<Tranche> tranches = grant.plan.tranches();
    for (Tranche tranche : tranches) {
      int place = tranche.number() - 1;
      if (grant.schedule.isOrdered(tranche.number())
          && (place >= next.tranches().size() || !next.tranches().get(place).equals(tranche))) {
        return false;
      }
    }
    for (Milestone milestone : grant.plan.milestones()) {
      int place = milestone.number() - 1;
      if (grant.milestones.isTouched(milestone.number())
          && (place >= next.milestones().size()
              || !next.milestones().get(place).equals(milestone))) {
        return false;
      }
    }
    return true;
  }

  @CommandHandler
  void handle(WithdrawAmendment command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.AMENDED_BY_OFFICIAL, by);
    if (grant.change == null) {
      return;
    }
    change(command.number());
    AggregateLifecycle.apply(
        new AmendmentWithdrawn(command.grant(), command.number(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(SignAmendment command) {
    Acting by = command.by();
    GrantRule.SIGNED_FOR_THE_RECIPIENT.require(by.actsFor(grant.award().recipient()));
    Change change = change(command.number());
    if (change.signed() != null) {
      return;
    }
    requireUnder(change.amendment(), command.signature());
    AggregateLifecycle.apply(
        new AmendmentSigned(
            command.grant(),
            command.number(),
            Side.RECIPIENT,
            command.signature(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ConcludeAmendment command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.AMENDED_BY_OFFICIAL, by);
    if (grant.amendments == command.number() && grant.change == null) {
      return;
    }
    Change change = change(command.number());
    GrantRule.AWAITS_RECIPIENTS_SIGNATURE.require(change.signed() != null);
    requireUnder(change.amendment(), command.signature());
    GrantRule.ACCOUNT_OF_NO_PAYMENT_UNDER_WAY.require(
        change.amendment().payee() == null
            || grant.schedule.orderedOrPaid().equals(grant.schedule.paid()));
    // What was done since the proposal stays as it was, too.
    GrantRule.AMENDMENT_KEEPS_WHAT_IS_DONE.require(keepsWhatIsDone(change.amendment().plan()));
    AggregateLifecycle.apply(
        new AmendmentSigned(
            command.grant(),
            command.number(),
            Side.STATE,
            command.signature(),
            by.person(),
            by.at()));
    AggregateLifecycle.apply(
        new ContractAmended(command.grant(), change.amendment(), by.person(), by.at()));
  }

  private Change change(int number) {
    grant.requireInForce();
    Change change = grant.change;
    if (change == null || change.amendment().number() != number) {
      throw new Refused(GrantRule.AMENDMENT_IS_OPEN);
    }
    return change;
  }

  private static void requireUnder(Amendment amendment, Signature given) {
    GrantRule.SIGNATURE_IS_UNDER_THIS_CONTRACT.require(
        given.signs(
            Amendment.ACT, amendment.about(), amendment.hash(), SigningPower.RIGHT_TO_SIGN));
  }

  @CommandHandler
  void handle(SuspendContract command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.SUSPENDED_BY_OFFICIAL, by);
    grant.requireInForce();
    GrantRule.CONTRACT_IS_NOT_SUSPENDED.require(!grant.suspended);
    Reporting.requireReason(command.reason());
    Optional<HoldReason.InForce> code = command.code().on(by.day());
    GrantRule.HOLD_CODE_IS_IN_FORCE.require(
        code.isPresent(), "code", command.code(), "day", by.day());
    AggregateLifecycle.apply(
        new ContractSuspended(
            command.grant(),
            command.code(),
            code.orElseThrow().reference(),
            command.reason(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ResumeContract command) {
    Acting by = command.by();
    grant.requireOfficial(GrantRule.SUSPENDED_BY_OFFICIAL, by);
    grant.requireInForce();
    GrantRule.CONTRACT_IS_SUSPENDED.require(grant.suspended);
    Reporting.requireReason(command.reason());
    AggregateLifecycle.apply(
        new ContractResumed(command.grant(), command.reason(), by.person(), by.at()));
  }
}
