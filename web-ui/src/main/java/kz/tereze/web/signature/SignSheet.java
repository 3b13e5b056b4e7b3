package kz.tereze.web.signature;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;

/// What a signing page shows to be signed, and the ways there are to sign it.
///
/// @param path where the signature goes, without language; the page itself
/// @param bytes what is signed: the statement, or a document that names its hash
/// @param papers the documents the statement names, to be read before
/// @param demonstration whether the person has a demonstration key
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignSheet(
    String path,
    Statement statement,
    byte[] bytes,
    SigningPower power,
    List<Paper> papers,
    boolean demonstration) {

  public SignSheet {
    papers = List.copyOf(papers);
  }

  /// @param label in words
  /// @param page where it is downloaded, without language
  public record Paper(String label, Hash hash, String page) {}

  /// What a signing program is given.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Whether the signature goes into a document instead of beside the statement.
  public boolean isInside() {
    return !Arrays.equals(bytes, statement.bytes());
  }

  /// SHA-256 of what is signed.
  public Hash hash() {
    return CanonicalJson.sha256(bytes);
  }

  public String text() {
    return new String(statement.bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
