package kz.tereze.infra.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.Verified;
import org.jspecify.annotations.Nullable;

/// The demonstration's own certificates are verified here, all others by NCANode.
///
/// @param root the demonstration's, none outside a demonstration
record ByIssuer(SignatureVerifier here, SignatureVerifier service, @Nullable X509Certificate root)
    implements SignatureVerifier {

  @Override
  public Verified verify(byte[] document, byte[] cms, Instant receivedAt, Signer expected) {
    return (isOurs(document, cms) ? here : service).verify(document, cms, receivedAt, expected);
  }

  private boolean isOurs(byte[] document, byte[] cms) {
    if (root == null) {
      return false;
    }
    try {
      DetachedCms signed = DetachedCms.over(document, cms);
      return signed
          .certificateOf(signed.onlySigner())
          .getIssuerX500Principal()
          .equals(root.getSubjectX500Principal());
    } catch (Refused | IllegalArgumentException | IllegalStateException unreadable) {
      // Whoever verifies it says what is wrong.
      return false;
    }
  }
}
