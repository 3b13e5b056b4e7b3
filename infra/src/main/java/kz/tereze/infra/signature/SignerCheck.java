package kz.tereze.infra.signature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Whether one signer's key made the signature over the document.
final class SignerCheck {

  private static final int RSA_BITS_AT_LEAST = 2_048;
  private static final int EC_BITS_AT_LEAST = 256;
  private static final Set<String> DIGESTS =
      Set.of(
          "2.16.840.1.101.3.4.2.1", // SHA-256
          "2.16.840.1.101.3.4.2.2", // SHA-384
          "2.16.840.1.101.3.4.2.3", // SHA-512
          KzGost.DIGEST);

  private SignerCheck() {}

  static void require(SignerInformation signer, X509Certificate certificate) {
    requireAlgorithm(signer, certificate.getPublicKey());
    // Without signed attributes a signature over one kind of content passes for another.
    SignatureRule.IS_CMS.require(signer.getSignedAttributes() != null);
    DetachedCms.requireBound(signer, certificate);
    try {
      SignatureRule.SIGNATURE_FITS_THE_KEY.require(signer.verify(verifier(certificate)));
    } catch (CMSSignerDigestMismatchException other) {
      throw new Refused(SignatureRule.DOCUMENT_IS_THE_ONE_SHOWN);
    } catch (CMSException | OperatorCreationException broken) {
      throw new Refused(SignatureRule.SIGNATURE_FITS_THE_KEY);
    } catch (IllegalArgumentException | IllegalStateException unknown) {
      throw new Refused(
          SignatureRule.ALGORITHM_IS_ALLOWED, "algorithm", signer.getEncryptionAlgOID());
    }
  }

  private static void requireAlgorithm(SignerInformation signer, PublicKey key) {
    boolean strong =
        switch (key) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS_AT_LEAST;
          case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= EC_BITS_AT_LEAST;
          case KzGostKeys.Key gost -> true;
          default -> false;
        };
    SignatureRule.ALGORITHM_IS_ALLOWED.require(
        strong && DIGESTS.contains(signer.getDigestAlgOID()),
        "algorithm",
        key.getAlgorithm() + " " + signer.getDigestAlgOID());
  }

  /// The usual verifier of the library, told two names it does not know.
  private static SignerInformationVerifier verifier(X509Certificate certificate)
      throws OperatorCreationException {
    return new SignerInformationVerifier(
        new DefaultCMSSignatureAlgorithmNameGenerator() {
          @Override
          public String getSignatureName(AlgorithmIdentifier digest, AlgorithmIdentifier key) {
            return isGost(key.getAlgorithm().getId())
                ? KzGost.SIGNATURE
                : super.getSignatureName(digest, key);
          }
        },
        new DefaultSignatureAlgorithmIdentifierFinder() {
          @Override
          public AlgorithmIdentifier find(String name) {
            return isGost(name)
                ? new AlgorithmIdentifier(
                    new org.bouncycastle.asn1.ASN1ObjectIdentifier(KzGost.SIGNATURE))
                : super.find(name);
          }
        },
        // By the key alone: the certificate is judged at our time, not at the signer's.
        new JcaContentVerifierProviderBuilder().build(certificate.getPublicKey()),
        new JcaDigestCalculatorProviderBuilder().build());
  }

  private static boolean isGost(String algorithm) {
    return algorithm.equals(KzGost.SIGNATURE) || algorithm.equals(KzGost.KEY);
  }
}
