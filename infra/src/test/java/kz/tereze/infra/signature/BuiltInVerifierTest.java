package kz.tereze.infra.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Verified;
import kz.tereze.api.signature.Verified.Revocation;
import kz.tereze.infra.signature.TestAuthority.Holder;
import kz.tereze.infra.signature.TestAuthority.Way;
import org.junit.jupiter.api.Test;

/// Every fault a signature can have is refused by its own name.
class BuiltInVerifierTest {

  private static final byte[] DOCUMENT = "{\"act\":\"grant.contract\"}".getBytes(UTF_8);
  private static final String IIN = "900101300811";
  private static final String BIN = "240140000001";
  private static final Instant NOW = TestAuthority.NOW;
  private static final Signer HEAD =
      new Signer(new Iin(IIN), new Bin(BIN), SigningPower.RIGHT_TO_SIGN);

  private final TestAuthority authority = new TestAuthority("Test Root");
  private final Holder head = authority.head(IIN, BIN);
  private List<Revocation> known = List.of(authority.list(NOW.minusSeconds(60)));
  private final BuiltInVerifier verifier =
      new BuiltInVerifier(authority::trust, (certificate, issuer, at) -> known);

  @Test
  void a_sound_signature_is_accepted_with_all_that_proves_it() {
    Verified verified = verify(sign(head), HEAD);

    assertThat(verified.authority()).isEqualTo(Authority.TRUSTED);
    assertThat(verified.certificates()).hasSize(1);
    assertThat(verified.revocation()).extracting(Revocation::form).containsExactly("crl");
  }

  @Test
  void rsa_keys_and_signatures_in_text_form_are_accepted_too() {
    Holder rsa = holder("RSA", Powers.EMAIL_PROTECTION, Powers.HEAD);
    byte[] text = Base64.getMimeEncoder().encode(sign(rsa));

    assertThat(verify(text, HEAD).certificates()).hasSize(1);
  }

  @Test
  void what_is_no_signature_is_refused() {
    refuses(SignatureRule.IS_CMS, "hello".getBytes(UTF_8));
    refuses(SignatureRule.IS_CMS, new byte[0]);
    refuses(SignatureRule.IS_CMS, new byte[] {0x30, (byte) 0x84, 1, 2, 3, 4});
    refuses(SignatureRule.IS_CMS, new byte[300_000]);
  }

  @Test
  void a_signature_that_brings_its_own_document_is_refused() {
    refuses(
        SignatureRule.IS_DETACHED, TestAuthority.sign(DOCUMENT, new Way(true, true, null), head));
  }

  @Test
  void none_or_two_signers_are_refused() {
    refuses(SignatureRule.HAS_ONE_SIGNER, TestAuthority.sign(DOCUMENT, Way.USUAL));
    refuses(
        SignatureRule.HAS_ONE_SIGNER,
        TestAuthority.sign(DOCUMENT, Way.USUAL, head, authority.head(IIN, BIN)));
  }

  @Test
  void weak_keys_are_refused() {
    refuses(
        SignatureRule.ALGORITHM_IS_ALLOWED,
        sign(holder("RSA-1024", Powers.EMAIL_PROTECTION, Powers.HEAD)));
  }

  @Test
  void a_signature_without_the_signers_certificate_is_refused() {
    refuses(
        SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED,
        TestAuthority.sign(DOCUMENT, new Way(false, false, null), head));
  }

  @Test
  void a_signature_bound_to_another_certificate_is_refused() {
    byte[] bound = TestAuthority.sign(DOCUMENT, new Way(false, true, head.certificate()), head);
    assertThat(verify(bound, HEAD).certificates()).hasSize(1);

    X509Certificate other = authority.head(IIN, BIN).certificate();
    refuses(
        SignatureRule.CERTIFICATE_IS_BOUND,
        TestAuthority.sign(DOCUMENT, new Way(false, true, other), head));
  }

  @Test
  void a_signature_of_another_document_cannot_be_used_again() {
    refuses(
        SignatureRule.DOCUMENT_IS_THE_ONE_SHOWN,
        TestAuthority.sign("{\"act\":\"other\"}".getBytes(UTF_8), Way.USUAL, head));
  }

  @Test
  void a_damaged_signature_is_refused() {
    byte[] damaged = sign(holder("RSA", Powers.EMAIL_PROTECTION, Powers.HEAD));
    damaged[damaged.length - 3] ^= 1;

    refuses(SignatureRule.SIGNATURE_FITS_THE_KEY, damaged);
  }

  @Test
  void an_authentication_certificate_does_not_sign() {
    refuses(
        SignatureRule.KEY_IS_FOR_SIGNING,
        sign(holder("EC", Powers.CLIENT_AUTHENTICATION, Powers.ORGANISATION, Powers.HEAD)));
    refuses(
        SignatureRule.KEY_IS_FOR_SIGNING,
        sign(
            holder(
                "EC",
                Powers.EMAIL_PROTECTION,
                Powers.CLIENT_AUTHENTICATION,
                Powers.ORGANISATION,
                Powers.HEAD)));
  }

  @Test
  void a_key_signs_only_what_its_holder_may_sign() {
    byte[] employee = sign(holder("EC", Powers.EMAIL_PROTECTION, Powers.ORGANISATION));
    refuses(SignatureRule.KEY_FITS_THE_ACT, employee);
    Signer paying = new Signer(new Iin(IIN), new Bin(BIN), SigningPower.FINANCIAL);
    refuses(SignatureRule.KEY_FITS_THE_ACT, sign(head), paying);
    byte[] finance =
        sign(holder("EC", Powers.EMAIL_PROTECTION, Powers.ORGANISATION, Powers.FINANCIAL));
    assertThat(verify(finance, paying).certificates()).hasSize(1);
    Signer oneself = new Signer(new Iin(IIN), null, SigningPower.PERSONAL);
    assertThat(verify(employee, oneself).certificates()).hasSize(1);
  }

  @Test
  void nobody_signs_with_somebody_elses_certificate() {
    refuses(SignatureRule.SIGNER_IS_THE_ONE_EXPECTED, sign(authority.head("850615400125", BIN)));
    refuses(
        SignatureRule.ORGANISATION_IS_THE_ONE_EXPECTED, sign(authority.head(IIN, "990140000017")));
  }

  @Test
  void a_certificate_of_an_unknown_authority_is_refused_whatever_it_calls_itself() {
    TestAuthority impostor = new TestAuthority("Test Root");

    refuses(SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT, sign(impostor.head(IIN, BIN)));
  }

  @Test
  void a_certificate_counts_only_in_its_time() {
    refuses(SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED, sign(dated(NOW.minus(days(40)), 30)));
    refuses(SignatureRule.CERTIFICATE_IS_VALID_ALREADY, sign(dated(NOW.plus(days(1)), 30)));
  }

  @Test
  void a_revoked_certificate_is_refused_from_the_moment_of_its_revocation() {
    known = List.of(authority.list(NOW.minusSeconds(60), head.certificate()));
    refuses(SignatureRule.CERTIFICATE_IS_NOT_REVOKED, sign(head));

    known = List.of(authority.list(NOW.minus(Duration.ofHours(5)), head.certificate()));
    Instant before = NOW.minus(Duration.ofHours(3));
    assertThat(verifier.verify(DOCUMENT, sign(head), before, HEAD).certificates()).hasSize(1);
  }

  @Test
  void one_word_of_revocation_outweighs_any_list_that_says_nothing() {
    known =
        List.of(
            authority.list(NOW.minusSeconds(60)),
            authority.list(NOW.minusSeconds(50), head.certificate()));

    refuses(SignatureRule.CERTIFICATE_IS_NOT_REVOKED, sign(head));
  }

  @Test
  void a_certificate_nothing_is_known_about_is_refused() {
    known = List.of();
    refuses(SignatureRule.REVOCATION_IS_KNOWN, sign(head));

    known = List.of(authority.list(NOW.minus(days(9))));
    refuses(SignatureRule.REVOCATION_IS_KNOWN, sign(head));

    known = List.of(new TestAuthority("Other Root").list(NOW.minusSeconds(60)));
    refuses(SignatureRule.REVOCATION_IS_KNOWN, sign(head));
  }

  @Test
  void the_authoritys_answer_counts_as_its_list_does() {
    known = List.of(authority.answer(head.certificate(), false));
    assertThat(verify(sign(head), HEAD).revocation())
        .extracting(Revocation::form)
        .containsExactly("ocsp");

    known = List.of(authority.answer(head.certificate(), true));
    refuses(SignatureRule.CERTIFICATE_IS_NOT_REVOKED, sign(head));
  }

  @Test
  void whatever_is_flipped_in_a_signature_it_is_refused_and_never_fails() {
    byte[] sound = sign(head);
    for (int i = 0; i < sound.length; i += 7) {
      byte[] flipped = Arrays.copyOf(sound, sound.length);
      flipped[i] ^= 0x20;
      try {
        // Letters outside the signed part may change, for example in a signer's identifier.
        verify(flipped, HEAD);
      } catch (Refused refused) {
        assertThat(refused.rule()).isInstanceOf(SignatureRule.class);
      }
    }
  }

  private Holder holder(String key, String... uses) {
    return authority.holder(key, IIN, BIN, NOW.minus(days(30)), 365, uses);
  }

  private Holder dated(Instant from, int days) {
    return authority.holder(
        "EC", IIN, BIN, from, days, Powers.EMAIL_PROTECTION, Powers.ORGANISATION, Powers.HEAD);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static byte[] sign(Holder holder) {
    return TestAuthority.sign(DOCUMENT, Way.USUAL, holder);
  }

  private Verified verify(byte[] cms, Signer expected) {
    return verifier.verify(DOCUMENT, cms, NOW, expected);
  }

  private void refuses(SignatureRule rule, byte[] cms) {
    refuses(rule, cms, HEAD);
  }

  private void refuses(SignatureRule rule, byte[] cms, Signer expected) {
    assertThatThrownBy(() -> verify(cms, expected))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }
}
