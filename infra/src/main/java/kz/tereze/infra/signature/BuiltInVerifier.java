package kz.tereze.infra.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.Verified;
import kz.tereze.api.signature.Verified.Revocation;
import org.bouncycastle.cms.SignerInformation;

/// Verifies signatures here: CMS by BouncyCastle, certificate paths by the JDK, both knowing
/// Kazakhstan's GOST.
final class BuiltInVerifier implements SignatureVerifier {

  private final Supplier<Trust> trust;
  private final RevocationSource revocation;

  BuiltInVerifier(Supplier<Trust> trust, RevocationSource revocation) {
    KzGost.install();
    this.trust = trust;
    this.revocation = revocation;
  }

  @Override
  public Verified verify(byte[] document, byte[] cms, Instant receivedAt, Signer expected) {
    Signed signed = read(document, cms);
    X509Certificate certificate = signed.certificate();
    Trust trusted = trust.get();
    Chain chain = Chain.of(certificate, signed.others(), trusted);
    chain.requireValid(receivedAt);
    Powers.require(certificate, expected);
    List<Revocation> known = chain.requireNotRevoked(receivedAt, revocation, signed.stapled());
    return new Verified(
        Objects.requireNonNull(trusted.roots().get(chain.root())),
        encoded(chain.certificates()),
        known);
  }

  /// @param others further certificates that came along
  private record Signed(
      X509Certificate certificate, List<X509Certificate> others, List<Revocation> stapled) {}

  private static Signed read(byte[] document, byte[] cms) {
    try {
      DetachedCms signed = DetachedCms.over(document, cms);
      SignerInformation signer = signed.onlySigner();
      X509Certificate certificate = signed.certificateOf(signer);
      SignerCheck.require(signer, certificate);
      return new Signed(certificate, signed.certificates(), signed.stapled());
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException damaged) {
      // The library reads parts when they are asked for.
      throw new Refused(SignatureRule.IS_CMS);
    }
  }

  private static List<byte[]> encoded(List<X509Certificate> certificates) {
    List<byte[]> all = new ArrayList<>();
    try {
      for (X509Certificate certificate : certificates) {
        all.add(certificate.getEncoded());
      }
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("was read from its encoding", impossible);
    }
    return all;
  }
}
