package kz.tereze.web.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.web.page.Entry;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/// A signature as a signing page's form sends it: made by NCALayer or pasted (`cms`), as a file
/// (`file`), or asked of the demonstration's key (`do=demonstration`).
public final class SentSignature {

  private static final int MOST_TEXT = 400_000;

  private SentSignature() {}

  /// The form's files; none when it was sent without.
  public static List<MultipartFile> files(MultiValueMap<String, MultipartFile> sent) {
    return sent.getOrDefault("file", List.of());
  }

  public static Signature read(
      Signing signing,
      Statement statement,
      SigningPower power,
      Entry entry,
      List<MultipartFile> files,
      Acting by) {
    return read(signing, statement, statement.bytes(), power, entry, files, by);
  }

  /// @param bytes what is signed where that is another document that names the statement's hash
  public static Signature read(
      Signing signing,
      Statement statement,
      byte[] bytes,
      SigningPower power,
      Entry entry,
      List<MultipartFile> files,
      Acting by) {
    for (SignatureRule rule : SignatureRule.values()) {
      entry.blames(rule, "cms");
    }
    if (entry.typed("do").equals("demonstration")) {
      return signing.signDemonstration(statement, bytes, power, by);
    }
    byte[] cms = cms(entry, files);
    if (cms.length == 0) {
      entry.wrong("cms", "signature.cms.missing");
    }
    entry.check();
    return signing.receive(statement, bytes, power, cms, by);
  }

  private static byte[] cms(Entry entry, List<MultipartFile> files) {
    for (MultipartFile file : files) {
      if (!file.isEmpty()) {
        try {
          return der(file.getBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    String typed = entry.typed("cms").strip();
    return typed.length() > MOST_TEXT
        ? new byte[1]
        : der(typed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  /// DER as it is, or out of PEM or base64; whatever is neither is left for the verifier to refuse.
  public static byte[] der(byte[] given) {
    if (given.length > 0 && given[0] == 0x30) {
      return given;
    }
    String text = new String(given, java.nio.charset.StandardCharsets.ISO_8859_1);
    try {
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z0-9 ]+-----", ""));
    } catch (IllegalArgumentException neither) {
      return given;
    }
  }
}
