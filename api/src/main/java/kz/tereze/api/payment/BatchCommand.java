package kz.tereze.api.payment;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a batch of payment orders.
public sealed interface BatchCommand extends Command {

  BatchId batch();

  /// The stream in which the aggregate's events are kept.
  static String stream(BatchId batch) {
    return "batch-" + batch;
  }

  @Override
  default String target() {
    return stream(batch());
  }

  /// A treasurer begins a batch.
  ///
  /// @param executeOn when it shall be carried out
  record OpenBatch(
      BatchId batch,
      FundId fund,
      BankAccountId account,
      Channel channel,
      LocalDate executeOn,
      Acting by)
      implements BatchCommand {}

  /// Policy: a payment was put into the batch.
  record IncludePayment(
      BatchId batch,
      PaymentId payment,
      @Nullable FundId fund,
      Tiyn amount,
      Bin recipient,
      List<PersonId> involved,
      Acting by)
      implements BatchCommand {

    public IncludePayment {
      involved = List.copyOf(involved);
    }
  }

  /// A treasurer closes it: from here on its file does not change.
  ///
  /// @param payments those the file holds
  /// @param total what they add up to in the file
  /// @param file SHA-256 of the file
  /// @param message the number under which the file goes to the bank
  record CloseBatch(
      BatchId batch, List<PaymentId> payments, Tiyn total, Hash file, String message, Acting by)
      implements BatchCommand {

    public CloseBatch {
      payments = List.copyOf(payments);
    }
  }

  /// A treasurer takes a payment out as long as the batch is not handed over: its file and the
  /// signatures under it are void, and it is closed and signed anew without that payment.
  record TakeOutPayment(BatchId batch, PaymentId payment, String reason, Acting by)
      implements BatchCommand {}

  /// Another person approves by typing the total and signing.
  ///
  /// @param file SHA-256 of the file they saw
  /// @param paper the register's paper with their signature in it; null for a bank's file
  record ApproveBatch(
      BatchId batch,
      Tiyn total,
      Hash file,
      Signature signature,
      @Nullable SignedPaper paper,
      Acting by)
      implements BatchCommand {}

  /// Another person refuses; its payments are free again.
  record RefuseBatch(BatchId batch, String reason, Acting by) implements BatchCommand {}

  /// A treasurer has handed the file over.
  ///
  /// @param file SHA-256 of the file they handed over
  record SendBatch(BatchId batch, Hash file, Acting by) implements BatchCommand {}

  /// Somebody of the treasury says that a void file reached whoever carries payments out. Nothing
  /// is paid through the batch until another person answers for it.
  ///
  /// @param file SHA-256 of the void file
  record ReportVoidFile(BatchId batch, Hash file, String reason, Acting by)
      implements BatchCommand {}

  /// Another person answers for a void file that got out: how they know that nobody carries it out.
  record AnswerForVoidFile(BatchId batch, Hash file, String reason, Acting by)
      implements BatchCommand {}

  /// Platform: the bank answered (pain.002).
  ///
  /// @param answer SHA-256 of the answer
  record RecordAnswer(BatchId batch, Hash answer, int accepted, int rejected, Acting by)
      implements BatchCommand {}
}
