package kz.tereze.infra.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.infra.signature.TestAuthority.Holder;
import kz.tereze.infra.signature.TestAuthority.Way;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.document.PdfSignature;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.Test;

/// Signatures stand inside the register's paper, where any reader of PDF finds them.
class PdfSignatureTest {

  private static final byte[] PAPER =
      new Pdf().title("Төлемдер тізілімі B-2026-000001").bytes("B-2026-000001");

  private final TestAuthority authority = new TestAuthority("Test Root");
  private final Holder first = authority.head("900101300811", "240140000001");
  private final Holder second = authority.head("910202400922", "240140000001");

  @Test
  void two_sign_one_after_the_other_and_both_are_found() throws Exception {
    byte[] once = signed(PAPER, first);
    byte[] twice = signed(once, second);
    assertThat(SignaturesInside.of(once)).containsExactly(first.certificate());
    assertThat(SignaturesInside.of(twice))
        .containsExactly(first.certificate(), second.certificate());
    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    assertThat(Arrays.copyOf(once, PAPER.length)).isEqualTo(PAPER);
  }

  @Test
  void what_is_signed_is_the_same_whenever_it_is_asked_for() {
    assertThat(place(PAPER).toSign()).isEqualTo(place(PAPER).toSign());
    assertThat(place(PAPER).toSign())
        .isNotEqualTo(new PdfSignature(PAPER, "another batch").toSign());
  }

  @Test
  void an_altered_byte_is_found() throws Exception {
    byte[] altered = signed(PAPER, first);
    int at = new String(altered, StandardCharsets.ISO_8859_1).indexOf("/Reason");
    altered[at + 12] ^= 1;
    assertThatThrownBy(() -> SignaturesInside.of(altered)).isInstanceOf(CMSException.class);
  }

  @Test
  void a_signature_over_other_bytes_is_found_not_to_fit() {
    byte[] other = place(PAPER).with(TestAuthority.sign(PAPER, Way.USUAL, first));
    assertThatThrownBy(() -> SignaturesInside.of(other)).isInstanceOf(CMSException.class);
  }

  @Test
  void a_signature_that_has_no_room_is_refused() {
    assertThatThrownBy(() -> place(PAPER).with(new byte[48 * 1_024 + 1]))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.rule()).isEqualTo(SignatureRule.SIGNATURE_FITS_INTO_THE_PAPER));
  }

  private static byte[] signed(byte[] paper, Holder by) {
    PdfSignature place = place(paper);
    return place.with(TestAuthority.sign(place.toSign(), Way.USUAL, by));
  }

  private static PdfSignature place(byte[] paper) {
    return new PdfSignature(paper, "payment.batch B-2026-000001");
  }
}
