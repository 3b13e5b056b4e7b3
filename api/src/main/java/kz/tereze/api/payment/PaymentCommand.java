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
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
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

  /// Policy: the payment was compared with others and with the lists.
  ///
  /// @param sanctionList version of the list it was compared with; null when none is loaded
  record ScreenPayment(
      PaymentId payment, List<Warning> warnings, @Nullable String sanctionList, Acting by)
      implements PaymentCommand {

    public ScreenPayment {
      warnings = List.copyOf(warnings);
    }
  }

  /// Clock: a newer version of a sanction list was loaded than the payment was compared with.
  record CompareAgain(PaymentId payment, Acting by) implements PaymentCommand {}

  /// Another person finds a warning groundless.
  ///
  /// @param check how the recipient was asked about a changed account; null for other warnings
  record ClearWarning(
      PaymentId payment, Warning warning, String reason, @Nullable AccountCheck check, Acting by)
      implements PaymentCommand {}

  /// Another person approves; large amounts need several.
  ///
  /// @param amount what they read from the document: it must equal the order's
  record ApprovePayment(PaymentId payment, Tiyn amount, Acting by) implements PaymentCommand {}

  /// Another person refuses.
  record RefusePayment(PaymentId payment, String reason, Acting by) implements PaymentCommand {}

  /// A treasurer puts an approved payment into a batch.
  record PutIntoBatch(PaymentId payment, BatchId batch, Acting by) implements PaymentCommand {}

  /// Policy: the batch did not take it, or was refused.
  ///
  /// @param reason key of the rule, or what the person said
  record FreeFromBatch(PaymentId payment, BatchId batch, String reason, Acting by)
      implements PaymentCommand {}

  /// Policy: the batch was handed over.
  record RecordSending(
      PaymentId payment, BatchId batch, BankAccountId account, Channel channel, Acting by)
      implements PaymentCommand {}

  /// Platform: the bank will not carry it out (pain.002).
  ///
  /// @param code ISO external status reason, for example `AC01`
  record RecordRejection(PaymentId payment, String code, Acting by) implements PaymentCommand {}

  /// Policy: the bank booked it.
  record BookPayment(PaymentId payment, BankLine booking, Acting by) implements PaymentCommand {}

  /// Policy: the payee's bank sent it back.
  record RecordReturn(PaymentId payment, BankLine booking, Acting by) implements PaymentCommand {}

  /// One of two persons confirms that the treasury carried it out.
  record ConfirmExecution(PaymentId payment, String reference, LocalDate bookedOn, Acting by)
      implements PaymentCommand {}
}
