package kz.tereze.infra.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The authority is asked at the addresses its certificates name, and only when that is allowed.
class FetchedRevocationTest {

  private static final byte[] DOCUMENT = "{}".getBytes(UTF_8);
  private static final Signer HEAD =
      new Signer(new Iin("900101300811"), new Bin("240140000001"), SigningPower.RIGHT_TO_SIGN);

  private final TestAuthority authority = new TestAuthority("Root");
  private final HttpServer server = server();
  private final AtomicInteger asked = new AtomicInteger();
  private final TestAuthority.Holder head =
      authority.headAsking("http://127.0.0.1:" + server.getAddress().getPort());
  private byte[] list = authority.list(TestAuthority.NOW.minusSeconds(60)).bytes();
  private byte[] answer = authority.answer(head.certificate(), false).bytes();

  private HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext(
          "/",
          exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = exchange.getRequestURI().getPath().equals("/ocsp") ? answer : list;
            exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      made.start();
      return made;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void list_and_answer_are_fetched_and_a_fresh_list_only_once() {
    FetchedRevocation fetched = new FetchedRevocation();
    assertThat(verify(fetched)).isEqualTo(2);
    assertThat(verify(fetched)).isEqualTo(2);
    assertThat(asked).as("two answers, one list").hasValue(3);
  }

  @Test
  void what_is_revoked_is_refused_and_one_source_is_enough() {
    answer = new byte[0];
    assertThat(verify(new FetchedRevocation())).isEqualTo(1);
    list = authority.list(TestAuthority.NOW.minusSeconds(60), head.certificate()).bytes();
    refuses(SignatureRule.CERTIFICATE_IS_NOT_REVOKED, new FetchedRevocation());
    list = new byte[0];
    refuses(SignatureRule.REVOCATION_IS_KNOWN, new FetchedRevocation());
  }

  @Test
  void without_leave_nobody_outside_is_asked() {
    refuses(SignatureRule.REVOCATION_IS_KNOWN, (certificate, issuer, at) -> java.util.List.of());
    assertThat(asked).hasValue(0);
  }

  private int verify(RevocationSource source) {
    return new BuiltInVerifier(authority::trust, source)
        .verify(
            DOCUMENT,
            TestAuthority.sign(DOCUMENT, TestAuthority.Way.USUAL, head),
            TestAuthority.NOW,
            HEAD)
        .revocation()
        .size();
  }

  private void refuses(SignatureRule rule, RevocationSource source) {
    assertThatThrownBy(() -> verify(source))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }
}
