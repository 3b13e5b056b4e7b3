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
}
