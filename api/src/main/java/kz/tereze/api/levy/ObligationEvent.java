package kz.tereze.api.levy;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
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
}
