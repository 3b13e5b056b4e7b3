package kz.tereze.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {

  @ParameterizedTest
  @CsvSource({
    "tile/0/000, 0, 0, 256",
    "tile/0/000.p/1, 0, 0, 1",
    "tile/1/x001/x234/067, 1, 1234067, 256",
    "tile/entries/x273/112.p/255, -1, 273112, 255",
    "tile/63/005, 63, 5, 256"
  })
  void one_address_names_one_tile(String path, int level, long n, int width) {
    TileAddress address = new TileAddress(level, n, width);
    assertThat(TileAddress.parse(path)).contains(address);
    assertThat(address.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/0",
        "tile/00/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/-1/000",
        "tile/0/000/",
        "tile/0/../000",
        "tile/100/000",
        "checkpoint"
      })
  void nothing_else_is_an_address(String path) {
    assertThat(TileAddress.parse(path)).isEmpty();
  }

  @Test
  void a_tree_of_seventy_thousand_has_the_tiles_the_standard_counts() {
    assertThat(TileAddress.width(0, 272, 70_000)).isEqualTo(256);
    assertThat(TileAddress.width(0, 273, 70_000)).isEqualTo(112);
    assertThat(TileAddress.width(0, 274, 70_000)).isZero();
    assertThat(TileAddress.width(1, 1, 70_000)).isEqualTo(17);
    assertThat(TileAddress.width(2, 0, 70_000)).isEqualTo(1);
    assertThat(TileAddress.width(3, 0, 70_000)).isZero();
    assertThat(TileAddress.width(TileAddress.ENTRIES, 273, 70_000)).isEqualTo(112);
  }
}
