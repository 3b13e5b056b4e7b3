package kz.tereze.projections.grant;

import java.time.Instant;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.grant.Side;
import kz.tereze.api.signature.Authority;

/// A signature under a contract or a change of it.
///
/// @param change 0 for the contract itself
/// @param statement hash of the signed bytes
public record SignatureRow(
    int change,
    Side side,
    Hash statement,
    Hash cms,
    Authority authority,
    PersonId signer,
    Instant at) {

  public boolean isDemonstration() {
    return authority == Authority.DEMONSTRATION;
  }
}
