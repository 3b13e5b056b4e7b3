package kz.tereze.infra.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Verified;
import org.bouncycastle.cms.SignerInformation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Verifies with NCANode 2.3 (MIT), which uses the National Certification Authority's own certified
/// library. What NCANode lets pass is refused here before it is asked: it takes the document out of
/// an attached signature instead of ours, and calls a signature without signers valid.
final class NcaNode implements SignatureVerifier {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI verify;

  /// @param base address of the service, `http://127.0.0.1:14579`
  NcaNode(URI base) {
    KzGost.install();
    String address = base.toString();
    this.verify =
        URI.create(
            (address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                + "/cms/verify");
  }

  @Override
  public Verified verify(byte[] document, byte[] cms, Instant receivedAt, Signer expected) {
    DetachedCms signed = DetachedCms.over(document, cms);
    SignerInformation signer = signed.onlySigner();
    byte[] certificate;
    try {
      certificate = signed.certificateOf(signer).getEncoded();
    } catch (java.security.cert.CertificateEncodingException unreadable) {
      throw new Refused(SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED);
    }
    byte[] answer = ask(document, DetachedCms.der(cms));
    JsonNode told = JsonMapper.shared().readTree(answer);
    JsonNode signers = told.path("signers");
    SignatureRule.HAS_ONE_SIGNER.require(signers.size() == 1, "signers", signers.size());
    JsonNode named = signers.path(0).path("certificates").path(0);
    SignatureRule.SIGNER_CERTIFICATE_IS_INCLUDED.require(named.isObject());
    requireNotRevoked(named);
    requireInTime(named, receivedAt);
    SignatureRule.CHAIN_ENDS_IN_A_TRUSTED_ROOT.require(named.path("valid").asBoolean(false));
    SignatureRule.SIGNATURE_FITS_THE_KEY.require(told.path("valid").asBoolean(false));
    requirePower(named, expected.power());
    Powers.requireHolder(
        word(named.path("subject"), "iin"), word(named.path("subject"), "bin"), expected);
    return new Verified(
        Authority.TRUSTED,
        List.of(certificate),
        List.of(new Verified.Revocation("ncanode", answer)));
  }

  private byte[] ask(byte[] document, byte[] cms) {
    Base64.Encoder base64 = Base64.getEncoder();
    String question =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "cms",
                    base64.encodeToString(cms),
                    "data",
                    base64.encodeToString(document),
                    "revocationCheck",
                    List.of("OCSP", "CRL")));
    HttpRequest request =
        HttpRequest.newBuilder(verify)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      // It answers 4xx for what is no signature, 5xx when it cannot reach the authority.
      SignatureRule.REVOCATION_IS_KNOWN.require(answer.statusCode() / 100 != 5);
      SignatureRule.SIGNATURE_FITS_THE_KEY.require(answer.statusCode() == OK);
      return answer.body();
    } catch (IOException away) {
      throw new Refused(SignatureRule.REVOCATION_IS_KNOWN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused(SignatureRule.REVOCATION_IS_KNOWN);
    }
  }

  private static void requireNotRevoked(JsonNode certificate) {
    JsonNode revocations = certificate.path("revocations");
    for (JsonNode each : revocations) {
      SignatureRule.CERTIFICATE_IS_NOT_REVOKED.require(!each.path("revoked").asBoolean(true));
    }
    SignatureRule.REVOCATION_IS_KNOWN.require(!revocations.isEmpty());
  }

  /// A day that is not told, or cannot be read, has not come or is over.
  private static void requireInTime(JsonNode certificate, Instant at) {
    Optional<Instant> until = word(certificate, "notAfter").flatMap(NcaNode::moment);
    SignatureRule.CERTIFICATE_HAS_NOT_EXPIRED.require(
        until.isPresent() && !at.isAfter(until.get()));
    Optional<Instant> from = word(certificate, "notBefore").flatMap(NcaNode::moment);
    SignatureRule.CERTIFICATE_IS_VALID_ALREADY.require(
        from.isPresent() && !at.isBefore(from.get()));
  }

  private static Optional<Instant> moment(String word) {
    try {
      return Optional.of(
          java.time.OffsetDateTime.parse(word.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
              .toInstant());
    } catch (java.time.format.DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static void requirePower(JsonNode certificate, SigningPower power) {
    SignatureRule.KEY_IS_FOR_SIGNING.require(
        !"AUTH".equals(certificate.path("keyUsage").asString("")));
    Set<String> users = new HashSet<>();
    certificate.path("keyUser").forEach(user -> users.add(user.asString()));
    List<String> fitting =
        switch (power) {
          case PERSONAL -> List.of("INDIVIDUAL", "ORGANIZATION");
          case RIGHT_TO_SIGN -> List.of("CEO", "CAN_SIGN");
          case FINANCIAL -> List.of("CAN_SIGN_FINANCIAL");
        };
    SignatureRule.KEY_FITS_THE_ACT.require(fitting.stream().anyMatch(users::contains));
  }

  private static Optional<String> word(JsonNode node, String name) {
    JsonNode found = node.path(name);
    return found.isString() && !found.asString().isBlank()
        ? Optional.of(found.asString())
        : Optional.empty();
  }
}
