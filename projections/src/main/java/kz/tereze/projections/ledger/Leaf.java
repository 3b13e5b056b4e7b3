package kz.tereze.projections.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.log.TreeHash;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/// The published bytes of one ledger entry and their RFC 6962 leaf hash.
///
/// @param body RFC 8785 JSON, at most 65,535 bytes
/// @param whole the details as RFC 8785 JSON, when the body has only room for their SHA-256
record Leaf(String body, @Nullable String whole, byte[] hash) {

  /// An entry's length is published as two bytes.
  static final int MOST_BYTES = 65_535;

  /// Which facts are public, and what of them, by the rules now in force.
  static final int NEWEST = 3;

  private static final Pattern LAST_IS_VERSION = Pattern.compile(",\"v\":(\\d{1,4})}$");
  private static final int SHORT = 200;

  static Leaf of(long seq, String event, String kind, String at, Map<String, Object> details) {
    return of(NEWEST, seq, event, kind, at, details);
  }

  /// @param version the rules by which the details were chosen
  /// @param at time of the fact, ISO 8601
  static Leaf of(
      int version, long seq, String event, String kind, String at, Map<String, Object> details) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("v", version);
    entry.put("seq", seq);
    entry.put("event", event);
    entry.put("kind", kind);
    entry.put("at", at);
    if (!details.isEmpty()) {
      entry.put("is", details);
    }
    String body = canonical(entry);
    String whole = null;
    if (bytes(body).length > MOST_BYTES) {
      whole = canonical(details);
      entry.put("is", abridged(details, whole));
      body = canonical(entry);
    }
    return new Leaf(body, whole, hash(body));
  }

  /// The rules by which a published entry was made; canonical JSON names them last.
  ///
  /// @return 0 for what is no entry
  static int version(String body) {
    Matcher last = LAST_IS_VERSION.matcher(body);
    return last.find() ? Integer.parseInt(last.group(1)) : 0;
  }

  /// SHA-256 of a zero byte and the body's UTF-8 bytes.
  static byte[] hash(String body) {
    return TreeHash.leaf(bytes(body));
  }

  private static Map<String, Object> abridged(Map<String, Object> details, String whole) {
    Map<String, Object> rest = new TreeMap<>(details);
    rest.entrySet()
        .removeIf(
            detail ->
                !detail.getKey().equals(PublicFacts.POSTING)
                    && detail.getValue().toString().length() > SHORT);
    byte[] all = bytes(whole);
    rest.put(
        "whole", Map.of("bytes", all.length, "sha256", HexFormat.of().formatHex(TreeHash.of(all))));
    return rest;
  }

  private static String canonical(Map<String, Object> json) {
    try {
      return new JsonCanonicalizer(TerezeJson.mapper().writeValueAsString(json)).getEncodedString();
    } catch (IOException impossible) {
      throw new IllegalStateException("an entry is always JSON", impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
