package kz.tereze.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What happened to a payment order.
public sealed interface PaymentEvent extends Event {

  PaymentId payment();

  @Stored(value = "payment.prepared", revision = 2)
  record PaymentPrepared(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      int tranche,
      Tiyn amount,
      Bin recipient,
      Iban payee,
      PersonId maker,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements PaymentEvent {

    public PaymentPrepared {
      involved = List.copyOf(involved);
    }
  }

  /// @param sanctionList version of the list it was compared with; null when none was loaded
  @Stored("payment.screened")
  record PaymentScreened(
      PaymentId payment,
      ApplicationNumber grant,
      List<Warning> warnings,
      @Nullable String sanctionList,
      PersonId by,
      Instant at)
      implements PaymentEvent {

    public PaymentScreened {
      warnings = List.copyOf(warnings);
    }
  }

  /// A newer version of a list was loaded before the payment was handed over.
  ///
  /// @param warnings what the comparison warns of beyond those known
  /// @param sanctionList versions it was compared with
  @Stored("payment.compared-again")
  record PaymentComparedAgain(
      PaymentId payment,
      ApplicationNumber grant,
      List<Warning> warnings,
      @Nullable String sanctionList,
      PersonId by,
      Instant at)
      implements PaymentEvent {

    public PaymentComparedAgain {
      warnings = List.copyOf(warnings);
    }
  }

  /// @param check how the recipient was asked; null unless the account changed, and before it was
  ///     kept by itself
  @Stored(value = "payment.warning-cleared", revision = 2)
  record WarningCleared(
      PaymentId payment,
      ApplicationNumber grant,
      Warning warning,
      String reason,
      @Nullable AccountCheck check,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// One of several who are needed for so large an amount.
  ///
  /// @param given how many have approved, this one included
  @Stored("payment.approval-given")
  record ApprovalGiven(
      PaymentId payment,
      ApplicationNumber grant,
      Tiyn amount,
      int given,
      int needed,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// The last of those who are needed approved.
  @Stored("payment.approved")
  record PaymentApproved(
      PaymentId payment, ApplicationNumber grant, Tiyn amount, PersonId by, Instant at)
      implements PaymentEvent {}

  @Stored("payment.refused")
  record PaymentRefused(
      PaymentId payment,
      ApplicationNumber grant,
      int tranche,
      String reason,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  @Stored("payment.batched")
  record PaymentBatched(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      BatchId batch,
      Tiyn amount,
      Bin recipient,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements PaymentEvent {

    public PaymentBatched {
      involved = List.copyOf(involved);
    }
  }

  @Stored("payment.freed-from-batch")
  record PaymentFreed(
      PaymentId payment,
      ApplicationNumber grant,
      BatchId batch,
      String reason,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  @Stored("payment.sent")
  record PaymentSent(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      BatchId batch,
      BankAccountId account,
      Channel channel,
      int tranche,
      Tiyn amount,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// @param code ISO external status reason
  @Stored("payment.rejected")
  record PaymentRejected(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      BankAccountId account,
      int tranche,
      Tiyn amount,
      String code,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// The first of two persons said that the treasury carried it out.
  @Stored("payment.execution-confirmed")
  record ExecutionConfirmed(
      PaymentId payment,
      ApplicationNumber grant,
      String bankReference,
      LocalDate bookedOn,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// @param account from which the order was sent; null for an order that no batch carried
  @Stored(value = "payment.booked", revision = 2)
  record PaymentBooked(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      @Nullable BankAccountId account,
      int tranche,
      Tiyn amount,
      String bankReference,
      LocalDate bookedOn,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// The bank told of the return before it told of the booking; it counts when that has come.
  @Stored("payment.return-held")
  record ReturnHeld(
      PaymentId payment,
      ApplicationNumber grant,
      String bankReference,
      LocalDate bookedOn,
      @Nullable String reason,
      PersonId by,
      Instant at)
      implements PaymentEvent {}

  /// @param bankReference the returning booking's line
  /// @param reason ISO code of the return; null where the bank is silent
  @Stored("payment.returned")
  record PaymentReturned(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      BankAccountId account,
      int tranche,
      Tiyn amount,
      String bankReference,
      LocalDate bookedOn,
      @Nullable String reason,
      PersonId by,
      Instant at)
      implements PaymentEvent {}
}
