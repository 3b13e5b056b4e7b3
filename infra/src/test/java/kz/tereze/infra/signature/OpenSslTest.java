package kz.tereze.infra.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.infra.identity.DemoPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OpenSSL, which shares no code with us, agrees about the signatures made and kept here.
class OpenSslTest {

  private static final Instant AT = Instant.parse("2026-11-20T06:00:00Z");

  @TempDir private Path folder;

  @Test
  void openssl_verifies_a_demonstration_signature_and_refuses_another_document() throws Exception {
    assumeTrue(hasOpenSsl(), "OpenSSL is not on this machine");
    DemoAuthority authority = DemoAuthority.inMemory(DemoPeople.read());
    byte[] document = "{\"act\":\"grant.contract\"}".getBytes(UTF_8);
    byte[] cms =
        new DemoSignatures(authority)
            .sign(
                document, DemoPeople.read().get("official1").id(), SigningPower.RIGHT_TO_SIGN, AT);
    Files.write(folder.resolve("signature.p7s"), cms);
    Files.write(folder.resolve("document.json"), document);
    Files.writeString(folder.resolve("other.json"), "{}");
    Files.writeString(
        folder.resolve("trusted.pem"),
        pem("CERTIFICATE", authority.root().getEncoded())
            + pem("X509 CRL", authority.revocation(AT).bytes()));

    assertThat(verified("document.json")).isTrue();
    assertThat(verified("other.json")).isFalse();
  }

  @Test
  void openssl_refuses_the_revoked_certificate_we_refuse() throws Exception {
    assumeTrue(hasOpenSsl(), "OpenSSL is not on this machine");
    TestAuthority authority = new TestAuthority("Test Root");
    var head = authority.head("900101300811", "240140000001");
    byte[] document = "{}".getBytes(UTF_8);
    Files.write(
        folder.resolve("signature.p7s"),
        TestAuthority.sign(document, TestAuthority.Way.USUAL, head));
    Files.write(folder.resolve("document.json"), document);
    trust(authority);
    assertThat(verified("document.json")).isTrue();

    trust(authority, head.certificate());
    assertThat(verified("document.json")).isFalse();
  }

  private void trust(TestAuthority authority, X509Certificate... revoked) throws Exception {
    Files.writeString(
        folder.resolve("trusted.pem"),
        pem("CERTIFICATE", authority.root.getEncoded())
            + pem("X509 CRL", authority.list(AT.minusSeconds(60), revoked).bytes()));
  }

  private boolean verified(String content) throws IOException, InterruptedException {
    return new ProcessBuilder(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature.p7s",
                "-content",
                content,
                "-CAfile",
                "trusted.pem",
                "-crl_check_all",
                "-attime",
                Long.toString(AT.getEpochSecond()),
                "-purpose",
                "any",
                "-out",
                "signed")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static boolean hasOpenSsl() {
    try {
      return new ProcessBuilder("openssl", "version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
  }
}
