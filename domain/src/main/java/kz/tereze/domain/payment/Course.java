package kz.tereze.domain.payment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentEvent.ApprovalGiven;
import kz.tereze.api.payment.PaymentEvent.ExecutionConfirmed;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.PaymentBatched;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.payment.PaymentEvent.PaymentComparedAgain;
import kz.tereze.api.payment.PaymentEvent.PaymentFreed;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import kz.tereze.api.payment.PaymentEvent.PaymentRejected;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import kz.tereze.api.payment.PaymentEvent.PaymentScreened;
import kz.tereze.api.payment.PaymentEvent.PaymentSent;
import kz.tereze.api.payment.PaymentEvent.ReturnHeld;
import kz.tereze.api.payment.PaymentEvent.WarningCleared;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.Warning;
import org.jspecify.annotations.Nullable;

/// How far a payment has come: what both who check it and who carry it out look at.
final class Course {

  private @Nullable PaymentPrepared order;
  @Nullable PaymentScreened screening;
  @Nullable PaymentApproved approval;
  @Nullable PaymentRefused refusal;
  @Nullable PaymentBatched batch;
  @Nullable PaymentSent sending;
  @Nullable PaymentRejected rejection;
  @Nullable ExecutionConfirmed confirmation;
  @Nullable PaymentBooked booking;
  @Nullable ReturnHeld held;
  @Nullable PaymentReturned comeBack;

  /// Versions of the sanction lists it was compared with last.
  @Nullable String lists;

  /// Warnings that nobody has cleared yet.
  final Set<Warning> warnings = new LinkedHashSet<>();

  final Set<WarningCleared> cleared = new LinkedHashSet<>();
  final Set<PersonId> approvers = new LinkedHashSet<>();

  boolean isOpened() {
    return order != null;
  }

  boolean isOpenedBy(PaymentPrepared prepared) {
    return prepared.equals(order);
  }

  PaymentPrepared order() {
    if (order == null) {
      throw new IllegalStateException("a payment begins with its preparation");
    }
    return order;
  }

  /// Neither approved nor refused yet.
  boolean awaitsDecision() {
    return order != null && approval == null && refusal == null;
  }

  /// Not refused, and not handed over yet.
  boolean isHere() {
    return order != null && refusal == null && sending == null;
  }

  /// Not refused. A warning raised while it was being handed over is answered for afterwards.
  boolean mayBeWarnedOf() {
    return order != null && refusal == null;
  }

  /// Nobody has decided, or a warning was raised after they did and before it is in a batch.
  boolean isRefusable() {
    return awaitsDecision() || isHere() && batch == null && !warnings.isEmpty();
  }

  /// Which of the warnings were never raised.
  List<Warning> unknown(List<Warning> raised) {
    return raised.stream()
        .filter(
            warning ->
                !warnings.contains(warning)
                    && cleared.stream().noneMatch(each -> each.warning().equals(warning)))
        .toList();
  }

  /// Handed over, and neither rejected nor booked.
  boolean isUnderWay() {
    return sending != null && rejection == null && booking == null;
  }

  void requireOtherPerson(Acting by) {
    PaymentRule.CHECKER_IS_NOT_MAKER.require(!by.person().equals(order().maker()));
    requireNoPart(by);
  }

  void requireNoPart(Acting by) {
    PaymentRule.CHECKER_TOOK_NO_PART.require(!order().involved().contains(by.person()));
    PaymentRule.CHECKER_NOT_OF_RECIPIENT.require(!by.actsFor(order().recipient()));
  }

  boolean isFollowedBy(PaymentEvent event) {
    return switch (event) {
      case PaymentPrepared _ -> order == null;
      case PaymentScreened _ -> awaitsDecision() && screening == null;
      case PaymentComparedAgain _ -> isHere();
      case WarningCleared e -> mayBeWarnedOf() && warnings.contains(e.warning());
      case ApprovalGiven e -> awaitsDecision() && !approvers.contains(e.by());
      case PaymentApproved _ -> awaitsDecision();
      case PaymentRefused _ -> isRefusable();
      case PaymentBatched _ ->
          approval != null && refusal == null && batch == null && booking == null;
      case PaymentFreed e -> batch != null && batch.batch().equals(e.batch()) && sending == null;
      case PaymentSent e -> batch != null && batch.batch().equals(e.batch()) && sending == null;
      case PaymentRejected _ -> isUnderWay();
      case ExecutionConfirmed _ -> isUnderWay() && confirmation == null;
      // Before there were batches a person confirmed what the bank had booked.
      case PaymentBooked e ->
          e.account() == null ? approval != null && booking == null : isUnderWay();
      case ReturnHeld _ -> isUnderWay() && held == null;
      case PaymentReturned _ -> booking != null && comeBack == null;
    };
  }

  void on(PaymentEvent event) {
    switch (event) {
      case PaymentPrepared e -> order = e;
      case PaymentScreened e -> {
        screening = e;
        lists = e.sanctionList();
        warnings.addAll(e.warnings());
      }
      case PaymentComparedAgain e -> {
        lists = e.sanctionList();
        warnings.addAll(e.warnings());
      }
      case WarningCleared e -> {
        warnings.remove(e.warning());
        cleared.add(e);
      }
      case ApprovalGiven e -> approvers.add(e.by());
      case PaymentApproved e -> {
        approvers.add(e.by());
        approval = e;
      }
      case PaymentRefused e -> refusal = e;
      case PaymentBatched e -> batch = e;
      case PaymentFreed _ -> batch = null;
      case PaymentSent e -> sending = e;
      case PaymentRejected e -> rejection = e;
      case ExecutionConfirmed e -> confirmation = e;
      case PaymentBooked e -> booking = e;
      case ReturnHeld e -> held = e;
      case PaymentReturned e -> comeBack = e;
    }
  }
}
