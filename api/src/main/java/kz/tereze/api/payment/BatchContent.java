package kz.tereze.api.payment;

import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;

/// What those who approve a batch sign: how many payments, for how much, and the very file.
///
/// @param file SHA-256 of the file that is handed over
public record BatchContent(
    BatchId batch,
    FundId fund,
    BankAccountId account,
    Channel channel,
    int count,
    Tiyn total,
    Hash file) {

  /// What the signature does.
  public static final String ACT = "payment.batch";

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}
