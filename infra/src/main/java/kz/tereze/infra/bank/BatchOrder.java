package kz.tereze.infra.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.statement.AccountTerms;

/// Everything a channel needs to write a batch down.
///
/// @param message the number under which it goes to the bank
/// @param openedAt the file's own time: writing it again gives the same bytes
record BatchOrder(
    BatchId batch,
    String message,
    Instant openedAt,
    LocalDate executeOn,
    Iban account,
    AccountTerms terms,
    List<Transfer> transfers) {

  BatchOrder {
    transfers = List.copyOf(transfers);
  }

  /// One payment of the batch.
  ///
  /// @param kbe residency and sector of the payee
  /// @param purpose in words, for people
  record Transfer(
      PaymentId payment,
      Tiyn amount,
      Bin payee,
      String payeeName,
      Iban account,
      String kbe,
      String purpose) {}

  Tiyn total() {
    return transfers.stream().map(Transfer::amount).reduce(Tiyn.ZERO, Tiyn::plus);
  }
}
