package kz.tereze.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class TilesTest {

  private static final int ALL_SIZES_UP_TO = 300;

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final Tiles tiles = new Tiles(source);
  private final List<byte[]> leaves = new ArrayList<>();

  @Test
  void roots_and_proofs_are_those_of_the_rfc_for_every_size_up_to_three_hundred() {
    for (int size = 1; size <= ALL_SIZES_UP_TO; size++) {
      grow(1);
      Tree tree = tiles.tree();
      assertThat(tree.root(size)).isEqualTo(NaiveTree.root(leaves));
      for (int index = 0; index < size; index++) {
        assertSame(tree.inclusion(index, size), NaiveTree.path(index, leaves));
      }
      for (int old = 0; old <= size; old++) {
        assertSame(tree.consistency(old, size), NaiveTree.consistency(old, leaves));
      }
    }
  }

  @Test
  void roots_and_proofs_are_those_of_the_rfc_for_random_sizes_over_three_levels_of_tiles() {
    Random random = new Random(70_000);
    while (leaves.size() < 70_000) {
      grow(1 + random.nextInt(6_000));
    }
    Tree tree = tiles.tree();
    for (int i = 0; i < 40; i++) {
      int size = 301 + random.nextInt(leaves.size() - 300);
      int index = random.nextInt(size);
      List<byte[]> first = leaves.subList(0, size);
      assertThat(tree.root(size)).isEqualTo(NaiveTree.root(first));
      assertSame(tree.inclusion(index, size), NaiveTree.path(index, first));
      assertSame(tree.consistency(index, size), NaiveTree.consistency(index, first));
    }
    assertThat(jdbc.queryForList("select distinct level from ledger_tile", Integer.class))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void a_tile_of_every_width_is_the_beginning_of_the_full_one() {
    grow(256);
    byte[] full = tiles.read(new TileAddress(0, 0, 256)).orElseThrow();
    for (int width = 1; width < 256; width++) {
      assertThat(tiles.read(new TileAddress(0, 0, width)).orElseThrow())
          .isEqualTo(java.util.Arrays.copyOf(full, width * TreeHash.BYTES));
    }
    assertThat(tiles.read(new TileAddress(1, 0, 1)).orElseThrow())
        .isEqualTo(NaiveTree.root(leaves));
    assertThat(tiles.read(new TileAddress(0, 1, 1))).isEmpty();
    assertThat(tiles.read(new TileAddress(1, 0, 2))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from ledger_tile",
        "truncate ledger_tile",
        "update ledger_tile set hashes = substr(hashes, 1, 32)",
        "update ledger_tile set hashes = substr(hashes, 33) || substr(hashes, 1, 64)",
        "update ledger_tile set n = n + 1, hashes = hashes || hashes"
      })
  void the_database_lets_a_tile_only_grow_at_its_end(String change) {
    grow(3);
    assertThatThrownBy(() -> jdbc.execute(change)).hasMessageContaining("what was recorded stays");
  }

  private void grow(int many) {
    List<byte[]> added = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      added.add(
          NaiveTree.leaf(ByteBuffer.allocate(4).putInt(leaves.size() + added.size()).array()));
    }
    tiles.grow(leaves.size(), added);
    leaves.addAll(added);
    assertThat(tiles.size()).isEqualTo(leaves.size());
  }

  private static void assertSame(List<byte[]> actual, List<byte[]> expected) {
    assertThat(actual.stream().map(HexFormat.of()::formatHex))
        .containsExactlyElementsOf(expected.stream().map(HexFormat.of()::formatHex).toList());
  }
}
