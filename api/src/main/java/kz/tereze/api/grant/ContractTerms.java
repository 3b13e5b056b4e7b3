package kz.tereze.api.grant;

import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What a contract says, as both sides sign it.
///
/// @param customer the company whose need it answers
/// @param payee the account the recipient named; only its hash leaves the contract
public record ContractTerms(
    ApplicationNumber grant,
    CallId call,
    NeedId need,
    @Nullable Bin customer,
    Bin recipient,
    Tiyn amount,
    Plan plan,
    Iban payee) {

  /// What signing a contract is called in the signed bytes.
  public static final String ACT = "grant.contract";

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}
