package kz.tereze.api.payment;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a payment order.
public sealed interface PaymentCommand extends Command {

  PaymentId payment();

  /// The stream in which the aggregate's events are kept.
  static String stream(PaymentId payment) {
    return "payment-" + payment;
  }

  @Override
  default String target() {
    return stream(payment());
  }

  /// Policy: a grant ordered the payment of a tranche.
  record OpenPayment(
      PaymentId payment,
      ApplicationNumber grant,
      @Nullable FundId fund,
      int tranche,
      Tiyn amount,
      Bin recipient,
      Iban payee,
      PersonId maker,
      List<PersonId> involved,
      Acting by)
      implements PaymentCommand {

    public OpenPayment {
      involved = List.copyOf(involved);
    }
  }

  /// A second person approves.
  ///
  /// @param amount what the second person read from the document: it must equal the order's
  record ApprovePayment(PaymentId payment, Tiyn amount, Acting by) implements PaymentCommand {}

  /// A second person refuses.
  record RefusePayment(PaymentId payment, String reason, Acting by) implements PaymentCommand {}

  /// A treasurer or accountant confirms the bank's booking.
  record ConfirmBooking(PaymentId payment, String bankReference, LocalDate bookedOn, Acting by)
      implements PaymentCommand {}
}
