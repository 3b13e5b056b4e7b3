package kz.tereze.projections.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One published entry of the ledger.
///
/// @param seq its place, counted from 0
/// @param event the fact it tells
/// @param kind stable name of the fact, for example `need.posted`
/// @param refs public numbers it is about
/// @param body its published bytes: RFC 8785 JSON
/// @param whole details the body has only room for the hash of
/// @param hash the leaf hash published for it
public record LedgerEntry(
    long seq,
    String event,
    String kind,
    Instant at,
    List<String> refs,
    String body,
    @Nullable String whole,
    Hash hash) {

  public LedgerEntry {
    refs = List.copyOf(refs);
  }

  /// Whether the published bytes still give the published hash.
  public boolean matches() {
    return Arrays.equals(Leaf.hash(body), HexFormat.of().parseHex(hash.hex()));
  }

  /// What the entry says, complete even where the body abridges it.
  public JsonNode details() {
    return whole == null
        ? TerezeJson.mapper().readTree(body).path("is")
        : TerezeJson.mapper().readTree(whole);
  }
}
