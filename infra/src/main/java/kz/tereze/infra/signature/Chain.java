package kz.tereze.infra.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Verified.Revocation;

/// The certificates from a signer's up to a trusted root, judged at one time by the JDK's path
/// validation (RFC 5280).
///
/// @param certificates the signer's first, the root left out
record Chain(List<X509Certificate> certificates, X509Certificate root) {

  private static final int LONGEST = 5;

  Chain {
    certificates = List.copyOf(certificates);
  }

  /// Puts the path together by names and keys. Building is not left to the library: it reports an
  /// expired certificate as a path that cannot be found.
  static Chain of(X509Certificate signer, List<X509Certificate> others, Trust trust) {
    List<X509Certificate> path = new ArrayList<>(List.of(signer));
    while (path.size() <= LONGEST) {
      X509Certificate last = path.getLast();
      for (X509Certificate root : trust.roots().keySet()) {
        if (isIssuedBy(last, root) && !last.equals(root)) {
          return new Chain(path, root);
        }
      }
      List<X509Certificate> candidates = new ArrayList<>(trust.between());
      candidates.addAll(others);
      path.add(
          candidates.stream()
              .filter(other -> !path.contains(other) && isIssuedBy(last, other))
              .findFirst()
              .orElseThrow(() -> new Refused(SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT)));
    }
    throw new Refused(SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT);
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  void requireValid(Instant at) {
    validate(certificates, root, at, null, List.of());
  }

  /// @return what was used to find each certificate not revoked
  List<Revocation> requireNotRevoked(
      Instant at, RevocationSource source, List<Revocation> stapled) {
    List<Revocation> used = new ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      X509Certificate certificate = certificates.get(i);
      X509Certificate issuer = i + 1 < certificates.size() ? certificates.get(i + 1) : root;
      List<Revocation> known = new ArrayList<>(source.about(certificate, issuer, at));
      known.addAll(stapled);
      used.addAll(requireNotRevoked(certificate, issuer, at, known));
    }
    return used;
  }

  private static List<Revocation> requireNotRevoked(
      X509Certificate certificate, X509Certificate issuer, Instant at, List<Revocation> known) {
    List<Revocation> used = new ArrayList<>();
    for (Revocation each : known) {
      try {
        validate(
            List.of(certificate),
            issuer,
            at,
            each.form().equals(DetachedCms.OCSP) ? each.bytes() : null,
            each.form().equals(DetachedCms.CRL) ? List.of(crl(each.bytes())) : List.of());
        used.add(each);
      } catch (Refused refused) {
        // Whatever says "revoked" ends it; what says nothing about the time is passed over.
        if (refused.rule() == SignatureRule.CERTIFICATE_IS_NOT_REVOKED) {
          throw refused;
        }
      }
    }
    SignatureRule.REVOCATION_IS_KNOWN.require(!used.isEmpty());
    return used;
  }

  private static void validate(
      List<X509Certificate> path,
      X509Certificate anchor,
      Instant at,
      byte @org.jspecify.annotations.Nullable [] ocsp,
      List<X509CRL> lists) {
    try {
      CertPath certificates = CertificateFactory.getInstance("X.509").generateCertPath(path);
      CertPathValidator validator = CertPathValidator.getInstance("PKIX");
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setDate(Date.from(at));
      parameters.setRevocationEnabled(false);
      if (ocsp != null || !lists.isEmpty()) {
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        // NO_FALLBACK keeps the library from calling out on its own.
        checker.setOptions(
            ocsp == null
                ? EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK)
                : EnumSet.of(Option.NO_FALLBACK));
        if (ocsp != null) {
          checker.setOcspResponses(Map.of(path.getFirst(), ocsp));
        }
        parameters.addCertPathChecker(checker);
        parameters.addCertStore(
            CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
      }
      validator.validate(certificates, parameters);
    } catch (CertPathValidatorException wrong) {
      throw new Refused(rule(wrong.getReason()));
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      throw new Refused(SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT);
    }
  }

  private static SignatureRule rule(CertPathValidatorException.Reason reason) {
    return reason instanceof BasicReason basic
        ? switch (basic) {
          case EXPIRED -> SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED;
          case NOT_YET_VALID -> SignatureRule.CERTIFICATE_IS_VALID_ALREADY;
          case REVOKED -> SignatureRule.CERTIFICATE_IS_NOT_REVOKED;
          case UNDETERMINED_REVOCATION_STATUS -> SignatureRule.REVOCATION_IS_KNOWN;
          case ALGORITHM_CONSTRAINED -> SignatureRule.ALGORITHM_IS_ALLOWED;
          case INVALID_SIGNATURE, UNSPECIFIED -> SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT;
        }
        : SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT;
  }

  private static X509CRL crl(byte[] der) {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException unreadable) {
      throw new Refused(SignatureRule.REVOCATION_IS_KNOWN);
    }
  }
}
