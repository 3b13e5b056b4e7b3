package kz.tereze.api.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// What a person signs: one decision, in the one form that has the same bytes everywhere (RFC 8785
/// JSON). It names the decision by hashes, so that changing a letter of what was decided, or of a
/// paper that belongs to it, breaks the signature.
///
/// @param act stable name of what the signature does: `grant.contract`
/// @param about public number of what it is about
/// @param amount the money decided about
/// @param content hash of the decision's canonical form
/// @param papers hashes of the documents that belong to it
/// @param signer salted commitment to the signer's individual number
public record Statement(
    String act,
    String about,
    @Nullable Tiyn amount,
    Hash content,
    List<Hash> papers,
    String signer) {

  public Statement {
    papers = List.copyOf(papers);
  }

  /// The bytes that are signed.
  public byte[] bytes() {
    return CanonicalJson.of(this).getBytes(StandardCharsets.UTF_8);
  }

  public Hash hash() {
    return CanonicalJson.sha256(bytes());
  }

  /// Whether it says this of that.
  public boolean says(String act, String about, Hash content) {
    return this.act.equals(act) && this.about.equals(about) && this.content.equals(content);
  }
}
