package kz.tereze.infra.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Verified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NCANode is asked over HTTP; a server of the test answers as NCANode 2.3 does.
class NcaNodeTest {

  private static final byte[] DOCUMENT = "{}".getBytes(UTF_8);
  private static final Signer HEAD =
      new Signer(new Iin("900101300811"), new Bin("240140000001"), SigningPower.RIGHT_TO_SIGN);
  private static final String SOUND =
      """
      {"status":200,"message":"OK","valid":true,"signers":[{"certificates":[{"valid":true,
      "revocations":[{"by":"OCSP","revoked":false},{"by":"CRL","revoked":false}],
      "notBefore":"2026-01-01T00:00:00.000+00:00","notAfter":"2027-01-01T00:00:00.000+00:00",
      "keyUsage":"SIGN","keyUser":["ORGANIZATION","CEO"],
      "subject":{"commonName":"Т","iin":"900101300811","bin":"240140000001"}}]}]}
      """;

  private final TestAuthority authority = new TestAuthority("Root");
  private final byte[] cms =
      TestAuthority.sign(
          DOCUMENT, TestAuthority.Way.USUAL, authority.head("900101300811", "240140000001"));
  private final AtomicInteger asked = new AtomicInteger();
  private String answer = SOUND;
  private int status = 200;
  private JsonNode question;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/cms/verify",
        exchange -> {
          asked.incrementAndGet();
          question = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
          byte[] bytes = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_sound_signature_is_accepted_and_the_answer_kept_as_proof() {
    Verified verified = verify(cms);

    assertThat(question.path("data").asString())
        .isEqualTo(Base64.getEncoder().encodeToString(DOCUMENT));
    assertThat(question.path("revocationCheck").size()).isEqualTo(2);
    assertThat(verified.revocation()).hasSize(1);
    assertThat(new String(verified.revocation().getFirst().bytes(), UTF_8)).isEqualTo(SOUND);
  }

  @Test
  void what_ncanode_lets_pass_is_refused_before_it_is_asked() {
    var head = authority.head("900101300811", "240140000001");
    refuses(
        SignatureRule.IS_DETACHED,
        TestAuthority.sign(DOCUMENT, new TestAuthority.Way(true, true, null), head));
    refuses(SignatureRule.HAS_ONE_SIGNER, TestAuthority.sign(DOCUMENT, TestAuthority.Way.USUAL));
    refuses(
        SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED,
        TestAuthority.sign(DOCUMENT, new TestAuthority.Way(false, false, null), head));
    assertThat(asked).hasValue(0);
  }

  @Test
  void valid_without_signers_is_not_valid() {
    answer = "{\"status\":200,\"valid\":true,\"signers\":[]}";
    refuses(SignatureRule.HAS_ONE_SIGNER, cms);
    answer = "{\"status\":200,\"valid\":true,\"signers\":[{\"certificates\":[]}]}";
    refuses(SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED, cms);
  }

  @Test
  void each_fault_it_tells_is_refused_by_its_name() {
    refuses(
        SignatureRule.SIGNATURE_FITS_THE_KEY, "\"OK\",\"valid\":true", "\"OK\",\"valid\":false");
    refuses(
        SignatureRule.CERTIFICATE_IS_NOT_REVOKED,
        "\"CRL\",\"revoked\":false",
        "\"CRL\",\"revoked\":true");
    refuses(
        SignatureRule.REVOCATION_IS_KNOWN,
        "[{\"by\":\"OCSP\",\"revoked\":false},{\"by\":\"CRL\",\"revoked\":false}]",
        "[]");
    refuses(
        SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT,
        "[{\"certificates\":[{\"valid\":true",
        "[{\"certificates\":[{\"valid\":false");
    refuses(SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED, "2027-01-01", "2026-02-01");
    refuses(SignatureRule.CERTIFICATE_IS_VALID_ALREADY, "2026-01-01", "2026-12-01");
    refuses(SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED, "\"notAfter\"", "\"until\"");
    refuses(SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED, "2027-01-01", "1 January 2027, ");
    refuses(SignatureRule.CERTIFICATE_IS_VALID_ALREADY, "\"notBefore\"", "\"from\"");
    refuses(SignatureRule.KEY_IS_FOR_SIGNING, "\"SIGN\"", "\"AUTH\"");
    refuses(SignatureRule.KEY_FITS_THE_ACT, "\"CEO\"", "\"EMPLOYEE\"");
    refuses(SignatureRule.SIGNER_IS_THE_ONE_EXPECTED, "900101300811", "850615400125");
    refuses(SignatureRule.ORGANISATION_IS_THE_ONE_EXPECTED, "240140000001", "990140000017");
  }

  @Test
  void a_service_that_is_away_or_fails_accepts_nothing() {
    status = 502;
    refuses(SignatureRule.REVOCATION_IS_KNOWN, cms);
    status = 400;
    refuses(SignatureRule.SIGNATURE_FITS_THE_KEY, cms);
    server.stop(0);
    refuses(SignatureRule.REVOCATION_IS_KNOWN, cms);
  }

  private Verified verify(byte[] signature) {
    return new NcaNode(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
        .verify(DOCUMENT, signature, TestAuthority.NOW, HEAD);
  }

  private void refuses(SignatureRule rule, String told, String instead) {
    assertThat(SOUND).contains(told);
    answer = SOUND.replace(told, instead);
    refuses(rule, cms);
  }

  private void refuses(SignatureRule rule, byte[] signature) {
    assertThatThrownBy(() -> verify(signature))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }
}
