package kz.tereze.api.levy;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

/// What happened to a yearly obligation.
public sealed interface ObligationEvent extends Event {

  ObligationId obligation();

  @Stored("levy.obligation-assessed")
  record ObligationAssessed(
      ObligationId obligation,
      Tiyn base,
      int rateBasisPoints,
      String legalReference,
      Tiyn due,
      PersonId by,
      Instant at)
      implements ObligationEvent {}

  @Stored("levy.receipt-recorded")
  record ReceiptRecorded(
      ObligationId obligation,
      FundId fund,
      Tiyn amount,
      String bankReference,
      LocalDate bookedOn,
      PersonId by,
      Instant at)
      implements ObligationEvent {}
}
