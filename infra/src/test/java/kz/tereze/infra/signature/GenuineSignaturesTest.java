package kz.tereze.infra.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.SignatureRule;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.Test;

/// Test signatures of Kazakhstan's National Certification Authority: one CMS of September 2022 with
/// a GOST R 34.10-2015 and an RSA key.
class GenuineSignaturesTest {

  private static final Instant GOST_TIME = Instant.parse("2022-09-27T21:29:41Z");
  private static final Instant RSA_TIME = Instant.parse("2021-06-01T00:00:00Z");

  private final byte[] document = read("document.txt");
  private final Trust trust = trust();

  @Test
  void both_keys_signed_the_document() {
    DetachedCms cms = DetachedCms.over(document, read("detached-gost2015-and-rsa.p7s"));

    assertThat(cms.signers()).hasSize(2);
    for (SignerInformation signer : cms.signers()) {
      assertThatCode(() -> SignerCheck.require(signer, cms.certificateOf(signer)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void neither_signed_an_altered_document() {
    byte[] altered = document.clone();
    altered[0] ^= 1;
    DetachedCms cms = DetachedCms.over(altered, read("detached-gost2015-and-rsa.p7s"));

    for (SignerInformation signer : cms.signers()) {
      assertThatThrownBy(() -> SignerCheck.require(signer, cms.certificateOf(signer)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.rule()).isEqualTo(SignatureRule.DOCUMENT_IS_THE_ONE_SHOWN));
    }
  }

  @Test
  void the_gost_key_is_not_the_rsa_keys_owner() {
    DetachedCms cms = DetachedCms.over(document, read("detached-gost2015-and-rsa.p7s"));
    SignerInformation gost = signer(cms, true);
    X509Certificate other = certificate("nca-gost2015-test.pem");

    assertThatThrownBy(() -> SignerCheck.require(gost, other))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.rule()).isEqualTo(SignatureRule.SIGNATURE_FITS_THE_KEY));
  }

  @Test
  void their_chains_ended_in_the_authoritys_roots_at_the_time() {
    DetachedCms cms = DetachedCms.over(document, read("detached-gost2015-and-rsa.p7s"));

    chain(cms, true).requireValid(GOST_TIME);
    chain(cms, false).requireValid(RSA_TIME);
  }

  @Test
  void both_certificates_have_expired_since() {
    DetachedCms cms = DetachedCms.over(document, read("detached-gost2015-and-rsa.p7s"));

    for (boolean gost : List.of(true, false)) {
      assertThatThrownBy(() -> chain(cms, gost).requireValid(Instant.parse("2026-11-20T00:00:00Z")))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.rule()).isEqualTo(SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED));
    }
  }

  private Chain chain(DetachedCms cms, boolean gost) {
    return Chain.of(cms.certificateOf(signer(cms, gost)), cms.certificates(), trust);
  }

  private static SignerInformation signer(DetachedCms cms, boolean gost) {
    return cms.signers().stream()
        .filter(signer -> signer.getDigestAlgOID().equals(KzGost.DIGEST) == gost)
        .findFirst()
        .orElseThrow();
  }

  private static Trust trust() {
    Map<X509Certificate, Authority> roots = new HashMap<>();
    roots.put(certificate("nca-gost2015-test.pem"), Authority.TRUSTED);
    roots.put(certificate("nca-rsa-test.pem"), Authority.TRUSTED);
    return new Trust(roots, List.of());
  }

  private static X509Certificate certificate(String name) {
    KzGost.install();
    try (InputStream file = open(name)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        GenuineSignaturesTest.class.getResourceAsStream("/kz-signatures/" + name));
  }
}
