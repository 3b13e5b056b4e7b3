package kz.tereze.domain.grant;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.ContractAccepted;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.ContractSigned;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Side;
import kz.tereze.api.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/// How a grant stands after everything that happened to it: what all who decide about it look at.
final class Standing {

  private @Nullable GrantOpened award;
  @Nullable ContractOffered offer;
  @Nullable ContractAccepted acceptance;
  @Nullable ContractSigned signature;
  @Nullable ContractConcluded conclusion;
  @Nullable GrantEvent end;
  @Nullable Change change;
  int amendments;
  boolean suspended;
  Plan plan = new Plan(List.of(), List.of());
  private @Nullable Iban payee;
  private @Nullable LocalDate payeeChangedOn;
  final Schedule schedule = new Schedule();
  final Milestones milestones = new Milestones();
  final Refund refund = new Refund();

  /// Everybody who had a part in the award or the contract: none of them pays.
  private final Set<PersonId> involved = new LinkedHashSet<>();

  GrantOpened award() {
    if (award == null) {
      throw new IllegalStateException("a grant begins with its award");
    }
    return award;
  }

  boolean isOpened() {
    return award != null;
  }

  boolean isOpenedBy(GrantOpened opened) {
    return opened.equals(award);
  }

  boolean isInvolved(PersonId person) {
    return involved.contains(person);
  }

  List<PersonId> involved() {
    return List.copyOf(involved);
  }

  Iban payee() {
    if (payee == null) {
      throw new Refused(GrantRule.CONTRACT_IS_IN_FORCE);
    }
    return payee;
  }

  LocalDate offeredOn() {
    if (offer == null) {
      throw new Refused(GrantRule.CONTRACT_IS_IN_FORCE);
    }
    return Kazakhstan.day(offer.at());
  }

  /// The last day on which a changed account is not paid yet; null where it never changed.
  @Nullable LocalDate coolsOffUntil() {
    LocalDate changed = payeeChangedOn;
    return changed == null
        ? null
        : WorkingDays.after(changed, Policy.ACCOUNT_COOLING_OFF_WORKING_DAYS.on(changed).value());
  }

  boolean isInForce() {
    return conclusion != null && end == null;
  }

  void requireInForce() {
    GrantRule.CONTRACT_IS_IN_FORCE.require(isInForce());
  }

  void requireOfficial(GrantRule rule, Acting by) {
    rule.require(by.is(Role.OFFICIAL));
    GrantRule.OFFICIAL_NOT_OF_RECIPIENT.require(!by.actsFor(award().recipient()));
  }

  /// Awarded and not paid.
  Tiyn unpaid() {
    return award().amount().minus(schedule.paid());
  }

  void on(GrantEvent event) {
    switch (event) {
      case GrantOpened opened -> {
        award = opened;
        involved.addAll(opened.involved());
      }
      case ContractOffered offered -> {
        offer = offered;
        apply(offered.plan());
        involved.add(offered.by());
      }
      case ContractAccepted accepted -> {
        acceptance = accepted;
        payee = accepted.payee();
        involved.add(accepted.by());
      }
      case ContractSigned signed -> {
        if (signed.side() == Side.RECIPIENT) {
          signature = signed;
        }
        involved.add(signed.by());
      }
      case ContractConcluded concluded -> {
        conclusion = concluded;
        involved.add(concluded.by());
      }
      case GrantEvent.PaymentOrdered ordered -> schedule.order(ordered);
      case GrantEvent.TranchePaid paid -> schedule.pay(paid.tranche());
      case GrantEvent.TrancheReinstated back -> schedule.reinstate(back.tranche(), back.payment());
      case GrantEvent.ReleasedAfterEnd released -> refund.on(released);
      case GrantEvent.ReportSubmitted submitted -> milestones.submit(submitted);
      case GrantEvent.ReportSigned signed -> {
        milestones.sign(signed.milestone(), signed.by());
        involved.add(signed.by());
      }
      case GrantEvent.ReportReminded e -> milestones.remind(e.milestone(), e.dueOn());
      case GrantEvent.ReportFellOverdue e -> milestones.fallOverdue(e.milestone(), e.dueOn());
      case GrantEvent.ReviewerAsked e -> milestones.ask(e.milestone(), e.expert());
      case GrantEvent.PilotAccepted piloted -> milestones.pilot(piloted.milestone());
      case GrantEvent.ReportAccepted accepted -> {
        milestones.accept(accepted.milestone());
        involved.add(accepted.by());
      }
      case GrantEvent.ReportReturned returned -> milestones.giveBack(returned.milestone());
      case GrantEvent.ReportFailed failed -> milestones.fail(failed.milestone());
      case GrantEvent.AmendmentProposed proposed -> change = new Change(proposed.amendment(), null);
      case GrantEvent.AmendmentWithdrawn withdrawn -> change = null;
      case GrantEvent.AmendmentSigned signed -> sign(signed);
      case GrantEvent.ContractAmended amended -> amend(amended);
      case GrantEvent.ContractSuspended held -> suspended = true;
      case GrantEvent.ContractResumed goesOn -> suspended = false;
      case GrantEvent.GrantClosed closed -> end = closed;
      case GrantEvent.ContractTerminated terminated -> end = terminated;
      case GrantEvent.RefundDemanded demanded -> refund.on(demanded);
      case GrantEvent.RefundReceived received -> refund.on(received);
      case GrantEvent.RefundReminded reminded -> refund.remind();
      case GrantEvent.RefundFellOverdue late -> refund.fallOverdue();
    }
  }

  private void sign(GrantEvent.AmendmentSigned signed) {
    if (change != null && signed.side() == Side.RECIPIENT) {
      change = new Change(change.amendment(), signed);
    }
    involved.add(signed.by());
  }

  private void amend(GrantEvent.ContractAmended amended) {
    change = null;
    amendments = amended.amendment().number();
    apply(amended.amendment().plan());
    if (amended.amendment().payee() != null) {
      payee = amended.amendment().payee();
      payeeChangedOn = Kazakhstan.day(amended.at());
    }
    involved.add(amended.by());
  }

  private void apply(Plan next) {
    plan = next;
    schedule.plan(next.tranches());
    milestones.plan(next.milestones());
  }

  /// Whether an event can come after all that came before it.
  boolean isFollowedBy(GrantEvent event) {
    return switch (event) {
      case GrantOpened _ -> award == null;
      case ContractOffered _ -> award != null && offer == null;
      case ContractAccepted _ -> offer != null && acceptance == null;
      case ContractSigned signed ->
          acceptance != null
              && conclusion == null
              && (signed.side() == Side.STATE) == (signature != null);
      case ContractConcluded _ -> acceptance != null && conclusion == null;
      case GrantEvent.PaymentOrdered ordered ->
          isInForce() && schedule.has(ordered.tranche()) && !schedule.isOrdered(ordered.tranche());
      case GrantEvent.TranchePaid paid -> isUnderWay(paid.tranche(), paid.payment());
      case GrantEvent.TrancheReinstated back ->
          schedule.has(back.tranche()) && schedule.isOrderedAs(back.tranche(), back.payment());
      case GrantEvent.ReleasedAfterEnd _ -> end != null;
      case GrantEvent.ReportSubmitted e -> isInForce() && milestones.has(e.milestone());
      case GrantEvent.ReportSigned e -> isInForce() && milestones.awaitsSignature(e.milestone());
      case GrantEvent.ReportReminded e -> isInForce() && milestones.awaitsReport(e.milestone());
      case GrantEvent.ReportFellOverdue e -> isInForce() && milestones.awaitsReport(e.milestone());
      case GrantEvent.ReviewerAsked e -> isInForce() && milestones.awaitsReview(e.milestone());
      case GrantEvent.PilotAccepted e -> isInForce() && milestones.awaitsReview(e.milestone());
      case GrantEvent.ReportAccepted e -> isInForce() && milestones.awaitsReview(e.milestone());
      case GrantEvent.ReportReturned e -> isInForce() && milestones.awaitsReview(e.milestone());
      case GrantEvent.ReportFailed e -> isInForce() && milestones.awaitsReview(e.milestone());
      case GrantEvent.AmendmentProposed _ -> isInForce() && change == null;
      case GrantEvent.AmendmentWithdrawn _ -> change != null;
      case GrantEvent.AmendmentSigned _ -> isInForce() && change != null;
      case GrantEvent.ContractAmended _ -> isInForce() && change != null;
      case GrantEvent.ContractSuspended _ -> isInForce() && !suspended;
      case GrantEvent.ContractResumed _ -> isInForce() && suspended;
      case GrantEvent.GrantClosed _ -> isInForce();
      case GrantEvent.ContractTerminated _ -> isInForce();
      case GrantEvent.RefundDemanded _ -> conclusion != null && !refund.wasDemanded();
      case GrantEvent.RefundReceived e -> refund.isDue() && !e.left().isNegative();
      case GrantEvent.RefundReminded _ -> refund.isDue();
      case GrantEvent.RefundFellOverdue _ -> refund.isDue();
    };
  }

  private boolean isUnderWay(int tranche, PaymentId payment) {
    return schedule.has(tranche)
        && schedule.isOrderedAs(tranche, payment)
        && !schedule.isPaid(tranche);
  }
}
