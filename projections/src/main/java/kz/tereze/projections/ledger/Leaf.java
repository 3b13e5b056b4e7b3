package kz.tereze.projections.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import kz.tereze.projections.json.TerezeJson;
import org.erdtman.jcs.JsonCanonicalizer;

/// The published bytes of one ledger entry and their RFC 6962 leaf hash.
///
/// @param body RFC 8785 JSON
record Leaf(String body, byte[] hash) {

  private static final int VERSION = 1;
  private static final byte LEAF_PREFIX = 0;

  /// @param at time of the fact, ISO 8601
  static Leaf of(long seq, String event, String kind, String at, Map<String, Object> details) {
    Map<String, Object> entry = new TreeMap<>(details.isEmpty() ? Map.of() : Map.of("is", details));
    entry.put("v", VERSION);
    entry.put("seq", seq);
    entry.put("event", event);
    entry.put("kind", kind);
    entry.put("at", at);
    try {
      String json = TerezeJson.mapper().writeValueAsString(entry);
      String body = new JsonCanonicalizer(json).getEncodedString();
      return new Leaf(body, hash(body));
    } catch (IOException impossible) {
      throw new IllegalStateException("an entry is always JSON", impossible);
    }
  }

  /// SHA-256 of a zero byte and the body's UTF-8 bytes.
  static byte[] hash(String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(LEAF_PREFIX);
      return sha.digest(body.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
