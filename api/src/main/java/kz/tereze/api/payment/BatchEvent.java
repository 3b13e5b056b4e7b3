package kz.tereze.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What happened to a batch of payment orders.
public sealed interface BatchEvent extends Event {

  BatchId batch();

  @Stored("payment.batch-opened")
  record BatchOpened(
      BatchId batch,
      FundId fund,
      BankAccountId account,
      Channel channel,
      LocalDate executeOn,
      PersonId by,
      Instant at)
      implements BatchEvent {}

  @Stored("payment.batch-extended")
  record BatchExtended(
      BatchId batch,
      PaymentId payment,
      Tiyn amount,
      Bin recipient,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements BatchEvent {

    public BatchExtended {
      involved = List.copyOf(involved);
    }
  }

  /// @param message the number under which the file goes to the bank; null before files had one of
  ///     their own, when it was the batch's
  @Stored(value = "payment.batch-closed", revision = 2)
  record BatchClosed(BatchContent content, @Nullable String message, PersonId by, Instant at)
      implements BatchEvent {

    public String number() {
      return message == null ? content.batch().number() : message;
    }

    @Override
    public BatchId batch() {
      return content.batch();
    }
  }

  /// A payment was taken out: the batch is open again.
  ///
  /// @param voided what was closed, and perhaps signed, and counts no longer; null when it was open
  @Stored("payment.batch-reduced")
  record BatchReduced(
      BatchId batch,
      PaymentId payment,
      @Nullable BatchContent voided,
      String reason,
      PersonId by,
      Instant at)
      implements BatchEvent {}

  /// @param given how many have approved, this one included
  /// @param paper SHA-256 of the register's paper with all signatures so far in it; null for a
  ///     bank's file, and before papers were signed
  @Stored(value = "payment.batch-signed", revision = 2)
  record BatchSigned(
      BatchId batch,
      int given,
      int needed,
      Signature signature,
      @Nullable Hash paper,
      PersonId by,
      Instant at)
      implements BatchEvent {}

  /// A void file reached whoever carries payments out.
  @Stored("payment.void-file-reported")
  record VoidFileReported(BatchId batch, Hash file, String reason, PersonId by, Instant at)
      implements BatchEvent {}

  /// Another person answers for it.
  @Stored("payment.void-file-answered")
  record VoidFileAnswered(BatchId batch, Hash file, String reason, PersonId by, Instant at)
      implements BatchEvent {}

  @Stored("payment.batch-refused")
  record BatchRefused(
      BatchId batch, List<PaymentId> payments, String reason, PersonId by, Instant at)
      implements BatchEvent {

    public BatchRefused {
      payments = List.copyOf(payments);
    }
  }

  @Stored("payment.batch-sent")
  record BatchSent(BatchContent content, List<PaymentId> payments, PersonId by, Instant at)
      implements BatchEvent {

    public BatchSent {
      payments = List.copyOf(payments);
    }

    @Override
    public BatchId batch() {
      return content.batch();
    }
  }

  @Stored("payment.batch-answered")
  record BatchAnswered(
      BatchId batch, Hash answer, int accepted, int rejected, PersonId by, Instant at)
      implements BatchEvent {}
}
