package kz.tereze.api.grant;

import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import org.jspecify.annotations.Nullable;

/// A change of a contract, as both sides sign it.
///
/// @param number 1, 2, 3 within the contract
/// @param plan all milestones and tranches as they stand then; what is done stays as it was
/// @param payee the new account; the old one stays where none is named
/// @param explanation for the public
public record Amendment(
    ApplicationNumber grant,
    int number,
    Plan plan,
    @Nullable Iban payee,
    ChangeReason reason,
    Text explanation) {

  /// What signing a change is called in the signed bytes.
  public static final String ACT = "grant.amendment";

  public Hash hash() {
    return CanonicalJson.hash(this);
  }

  /// `AP26000001/1`
  public String about() {
    return grant.irn() + "/" + number;
  }
}
