package kz.tereze.projections.payment;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// A batch of payments.
///
/// @param edition counts its files: of the one that stands, or of the next one while it is open
/// @param file SHA-256 of its file, once it is closed
/// @param paper SHA-256 of the register's paper with the signatures so far inside it
/// @param endedBy who handed it over or refused it
/// @param accepted how many payments the bank accepted, once it has answered
public record BatchRow(
    BatchId batch,
    FundId fund,
    BankAccountId account,
    Channel channel,
    LocalDate executeOn,
    BatchState state,
    int count,
    Tiyn total,
    int edition,
    @Nullable Hash file,
    @Nullable Hash paper,
    PersonId maker,
    Instant openedAt,
    @Nullable PersonId closedBy,
    @Nullable Instant closedAt,
    @Nullable PersonId endedBy,
    @Nullable Instant endedAt,
    @Nullable String reason,
    @Nullable Integer accepted,
    @Nullable Integer rejected) {

  /// The number under which its file goes to the bank.
  public String message() {
    return batch.message(edition);
  }

  /// What is signed, once it is closed.
  public @Nullable BatchContent content() {
    return file == null
        ? null
        : new BatchContent(batch, fund, account, channel, count, total, file);
  }
}
