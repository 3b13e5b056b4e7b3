package kz.tereze.api.signature;

import java.time.Instant;
import kz.tereze.api.Refused;

/// Verifies detached signatures. Every fault is refused under its own [SignatureRule].
public interface SignatureVerifier {

  /// @param document the bytes that must have been signed
  /// @param cms the signature: detached CMS (RFC 5652), DER or PEM
  /// @param receivedAt when it came in by our clock: certificates and revocation are judged at this
  ///     time, never at one the signer states
  /// @throws Refused when anything is wrong with it
  Verified verify(byte[] document, byte[] cms, Instant receivedAt, Signer expected);
}
