package kz.tereze.api.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.LineId;
import org.jspecify.annotations.Nullable;

/// What happened to a yearly obligation.
public sealed interface ObligationEvent extends Event {

  ObligationId obligation();

  /// @param fund null where it was assessed before obligations named their programme
  @Stored(value = "levy.obligation-assessed", revision = 2)
  record ObligationAssessed(
      ObligationId obligation,
      @Nullable FundId fund,
      Tiyn base,
      int rateBasisPoints,
      String legalReference,
      Tiyn due,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  /// @param line the bank's booking; null where a person typed it, before there were statements
  /// @param excess what it brings beyond what was due; null where nobody counted it
  @Stored(value = "levy.receipt-recorded", revision = 2)
  record ReceiptRecorded(
      ObligationId obligation,
      FundId fund,
      @Nullable LineId line,
      Tiyn amount,
      @Nullable Tiyn excess,
      String bankReference,
      LocalDate bookedOn,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  /// @param attempt 1 for the first declaration of the year
  /// @param base the payer's own business
  @Stored("levy.base-declared")
  record BaseDeclared(
      ObligationId obligation,
      int attempt,
      Tiyn base,
      int productionYear,
      List<Hash> evidence,
      PersonId by,
      Instant at)
      implements ObligationEvent {

    public BaseDeclared {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param before what was due until now
  /// @param excess how much more lies beyond the due now; negative for less
  /// @param payBy the day by which it is met now
  @Stored("levy.obligation-adjusted")
  record ObligationAdjusted(
      ObligationId obligation,
      @Nullable FundId fund,
      Tiyn base,
      Tiyn before,
      Tiyn due,
      Tiyn excess,
      LocalDate payBy,
      AdjustmentReason reason,
      Text explanation,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  @Stored("levy.payer-exempted")
  record PayerExempted(
      ObligationId obligation,
      ExemptionGround ground,
      String legalReference,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  /// @param number 1, 2, 3 within the obligation
  @Stored("levy.spending-reported")
  record SpendingReported(
      ObligationId obligation, int number, Spending spending, PersonId by, Instant at)
      implements ObligationEvent {}

  /// @param excess what of it goes beyond the due
  @Stored("levy.spending-accepted")
  record SpendingAccepted(
      ObligationId obligation,
      @Nullable FundId fund,
      int number,
      Tiyn amount,
      Tiyn excess,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  @Stored("levy.spending-rejected")
  record SpendingRejected(ObligationId obligation, int number, Text reason, PersonId by, Instant at)
      implements ObligationEvent {}

  /// Nothing is left to pay.
  @Stored("levy.obligation-settled")
  record ObligationSettled(ObligationId obligation, Tiyn due, PersonId by, Instant at)
      implements ObligationEvent {}

  /// @param total all that ever went there
  @Stored("levy.excess-carried-forward")
  record ExcessCarriedForward(
      ObligationId obligation,
      FundId fund,
      ObligationId to,
      Tiyn amount,
      Tiyn total,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  /// @param met what of it meets the obligation; the rest lies beyond its due again
  /// @param total all that ever came from there
  @Stored("levy.excess-brought-forward")
  record ExcessBroughtForward(
      ObligationId obligation,
      FundId fund,
      ObligationId from,
      Tiyn amount,
      Tiyn met,
      Tiyn total,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  @Stored("levy.declaration-overdue")
  record DeclarationFellOverdue(ObligationId obligation, LocalDate dueOn, PersonId by, Instant at)
      implements ObligationEvent {}

  @Stored("levy.obligation-overdue")
  record ObligationFellOverdue(
      ObligationId obligation, Tiyn left, LocalDate dueOn, PersonId by, Instant at)
      implements ObligationEvent {}
}
