package kz.tereze.api.signature;

import java.util.List;

/// What verifying a signature brought to light, to be kept as proof.
///
/// @param certificates DER, the signer's first, up to and without the trusted root
/// @param revocation what was known of the certificates' revocation, as received
public record Verified(
    Authority authority, List<byte[]> certificates, List<Revocation> revocation) {

  public Verified {
    certificates = List.copyOf(certificates);
    revocation = List.copyOf(revocation);
  }

  /// @param form `crl`, `ocsp`, or the name of the verifying service
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Revocation(String form, byte[] bytes) {}
}
