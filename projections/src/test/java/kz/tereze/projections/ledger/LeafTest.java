package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {

  /// Vectors of RFC 6962 (Certificate Transparency), test data of its reference implementation.
  @Test
  void a_leaf_is_hashed_as_rfc_6962_says() {
    assertThat(hex(Leaf.hash("")))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(Leaf.hash("\0")))
        .isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  }

  @Test
  void a_body_is_canonical_json() {
    Leaf leaf =
        Leaf.of(
            1,
            7,
            "e-7",
            "fund.receipt-credited",
            "2026-03-02T05:00:00Z",
            Map.of("fund", "SUBSOIL", "amount", "9007199254740993", "name", Map.of("kk", "Қор")));

    assertThat(leaf.body())
        .isEqualTo(
            """
            {"at":"2026-03-02T05:00:00Z","event":"e-7",\
            "is":{"amount":"9007199254740993","fund":"SUBSOIL","name":{"kk":"Қор"}},\
            "kind":"fund.receipt-credited","seq":7,"v":1}\
            """);
    assertThat(Leaf.version(leaf.body())).isEqualTo(1);
    assertThat(leaf.whole()).isNull();
    assertThat(hex(leaf.hash()))
        .isEqualTo("21d78a998d67489154602bc6c7e47bb03dd218c39b446c512dbe0ad2f75eab03");
  }

  @Test
  void details_too_long_for_an_entry_are_committed_to_by_their_hash() {
    List<Map<String, Object>> votes =
        IntStream.range(0, 30)
            .mapToObj(i -> Map.<String, Object>of("member", i, "reason", "ұ".repeat(2_000)))
            .toList();

    Leaf leaf =
        Leaf.of(
            1,
            "e",
            "council.ballot-closed",
            "t",
            Map.of("ballot", "N-2026-00001-V1-B1", "votes", votes));

    assertThat(leaf.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Leaf.MOST_BYTES);
    assertThat(leaf.body()).contains("N-2026-00001-V1-B1").contains("\"sha256\":");
    assertThat(leaf.whole()).contains("ұ".repeat(2_000));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
