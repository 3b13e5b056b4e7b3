package kz.tereze.api.signature;

import kz.tereze.api.Hash;

/// A signature that was verified when it was received. The signed bytes, the signature itself, its
/// certificates and what was known of their revocation are kept under these hashes.
///
/// @param statement what was signed
/// @param cms SHA-256 of the signature as received (detached CMS, DER)
/// @param power what the key was found good for
/// @param authority who vouches for the key
public record Signature(Statement statement, Hash cms, SigningPower power, Authority authority) {

  /// Whether it signs just this with a key good for it.
  public boolean signs(String act, String about, Hash content, SigningPower needed) {
    return power == needed && statement.says(act, about, content);
  }

  public boolean isDemonstration() {
    return authority == Authority.DEMONSTRATION;
  }
}
