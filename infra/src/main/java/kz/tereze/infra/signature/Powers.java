package kz.tereze.infra.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// Who a certificate names and what it lets them sign, in the National Certification Authority's
/// terms: extended key usages under 1.2.398.3.3.4.1, `IIN…` in the subject's serial number, `BIN…`
/// in its organisational unit.
final class Powers {

  static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
  static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
  static final String PERSON = "1.2.398.3.3.4.1.1";
  static final String ORGANISATION = "1.2.398.3.3.4.1.2";
  static final String HEAD = ORGANISATION + ".1";
  static final String RIGHT_TO_SIGN = ORGANISATION + ".2";
  static final String FINANCIAL = ORGANISATION + ".3";

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final Pattern IIN = Pattern.compile("IIN(\\d{12})");
  private static final Pattern BIN = Pattern.compile("BIN(\\d{12})");

  private Powers() {}

  /// Refuses keys for other uses, powers that do not reach, and other people's certificates.
  static void require(X509Certificate certificate, Signer expected) {
    Set<String> uses = uses(certificate);
    SignatureRule.KEY_IS_FOR_SIGNING.require(isForSigning(certificate, uses));
    SignatureRule.KEY_FITS_THE_ACT.require(fits(uses, expected.power()));
    requireHolder(certificate.getSubjectX500Principal().getEncoded(), expected);
  }

  private static void requireHolder(byte[] subject, Signer expected) {
    X500Name name = X500Name.getInstance(subject);
    requireHolder(found(name, BCStyle.SERIALNUMBER, IIN), found(name, BCStyle.OU, BIN), expected);
  }

  static void requireHolder(Optional<String> iin, Optional<String> bin, Signer expected) {
    SignatureRule.SIGNER_IS_THE_ONE_EXPECTED.require(
        iin.filter(expected.person().digits()::equals).isPresent());
    if (expected.organisation() != null) {
      SignatureRule.ORGANISATION_IS_THE_ONE_EXPECTED.require(
          bin.filter(expected.organisation().digits()::equals).isPresent());
    }
  }

  private static boolean isForSigning(X509Certificate certificate, Set<String> uses) {
    boolean[] bits = certificate.getKeyUsage();
    return bits != null
        && (bits[DIGITAL_SIGNATURE] || bits[NON_REPUDIATION])
        && uses.contains(EMAIL_PROTECTION)
        && !uses.contains(CLIENT_AUTHENTICATION);
  }

  private static boolean fits(Set<String> uses, SigningPower power) {
    return switch (power) {
      case PERSONAL -> uses.contains(PERSON) || uses.contains(ORGANISATION);
      case RIGHT_TO_SIGN -> uses.contains(HEAD) || uses.contains(RIGHT_TO_SIGN);
      case FINANCIAL -> uses.contains(FINANCIAL);
    };
  }

  private static Set<String> uses(X509Certificate certificate) {
    try {
      return new HashSet<>(
          Objects.requireNonNullElse(certificate.getExtendedKeyUsage(), List.of()));
    } catch (CertificateParsingException unreadable) {
      return Set.of();
    }
  }

  private static Optional<String> found(X500Name name, ASN1ObjectIdentifier type, Pattern form) {
    for (RDN rdn : name.getRDNs(type)) {
      Matcher matcher = form.matcher(IETFUtils.valueToString(rdn.getFirst().getValue()));
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
