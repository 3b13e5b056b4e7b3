package kz.tereze.web.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tereze.api.Hash;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.Missing;
import kz.tereze.web.document.FileKind;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Everything that proves one signature, in one file that needs nothing of ours: the signed bytes,
/// the documents they name, the signature, its certificates, what was known of their revocation,
/// and how to verify it. The same signature gives the same bytes. Certificates name people, so whom
/// it is given to is decided by whoever knows what was signed.
@Component
public class SignatureProof {

  /// ZIP knows no earlier day.
  private static final long EPOCH = Instant.parse("1980-02-01T00:00:00Z").toEpochMilli();

  private static final int LINE = 64;

  private final Signatures signatures;
  private final Documents documents;
  private final Messages messages;

  public SignatureProof(Signatures signatures, Documents documents, Messages messages) {
    this.signatures = signatures;
    this.documents = documents;
    this.messages = messages;
  }

  /// @throws Missing when the signature is not known, or its proof was erased
  public byte[] of(Hash cms) {
    Signatures.Kept kept = signatures.find(cms).orElseThrow(Missing::new);
    byte[] signature = signatures.cms(kept).orElseThrow(Missing::new);
    byte[] statement = documents.find(kept.statement()).orElseThrow(Missing::new).bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "README.txt", readme(kept).getBytes(StandardCharsets.UTF_8));
      add(zip, "statement.json", statement);
      add(zip, "signature.p7s", signature);
      add(
          zip,
          "certificates.pem",
          pem(signatures.certificates(kept)).getBytes(StandardCharsets.UTF_8));
      int number = 0;
      for (Signatures.Known known : signatures.revocation(kept)) {
        add(zip, "revocation-" + ++number + "." + known.form(), known.bytes());
      }
      JsonNode papers = TerezeJson.mapper().readTree(statement).path("papers");
      for (JsonNode paper : papers) {
        addPaper(zip, new Hash(paper.asString()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void addPaper(ZipOutputStream zip, Hash hash) throws IOException {
    Documents.Document paper = documents.find(hash).orElse(null);
    if (paper != null) {
      String ending = FileKind.ofType(paper.type()).map(FileKind::ending).orElse("bin");
      add(zip, "documents/" + hash.hex() + "." + ending, paper.bytes());
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(EPOCH);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String pem(List<byte[]> certificates) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    StringBuilder pem = new StringBuilder();
    for (byte[] certificate : certificates) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(lines.encodeToString(certificate))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return pem.toString();
  }

  /// How to verify, in three languages, with the commands between them.
  private String readme(Signatures.Kept kept) {
    StringBuilder text = new StringBuilder();
    for (Language language : Language.values()) {
      Wording words = new Wording(language, messages);
      text.append(words.t("signature.proof.readme"))
          .append("\n\n")
          .append(words.t("signature.proof.readme.act", "act", kept.act(), "about", kept.about()))
          .append("\n\n");
    }
    String at = Long.toString(kept.receivedAt().getEpochSecond());
    return text.append("SHA-256\n  statement.json  ")
        .append(kept.statement().hex())
        .append("\n  signature.p7s   ")
        .append(kept.cms().hex())
        .append("\n\n")
        .append("sha256sum statement.json signature.p7s documents/*\n\n")
        .append("openssl cms -verify -binary -inform DER -in signature.p7s \\\n")
        .append("  -content statement.json -certfile certificates.pem \\\n")
        .append("  -CAfile certificates.pem -partial_chain -attime ")
        .append(at)
        .append(" -purpose any -out signed.json\n\n")
        .append("openssl crl -inform DER -in revocation-1.crl >> root.pem\n")
        .append("openssl cms -verify -binary -inform DER -in signature.p7s \\\n")
        .append("  -content statement.json -certfile certificates.pem \\\n")
        .append("  -CAfile root.pem -crl_check_all -attime ")
        .append(at)
        .append(" -purpose any -out signed.json\n")
        .toString();
  }
}
