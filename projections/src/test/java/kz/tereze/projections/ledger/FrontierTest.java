package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

  /// Leaves and roots of the reference implementation of RFC 6962.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_roots_are_those_of_rfc_6962() throws Exception {
    Frontier frontier = new Frontier();
    for (int i = 0; i < LEAVES.size(); i++) {
      frontier.add(hash(0, HexFormat.of().parseHex(LEAVES.get(i)), new byte[0]));
      assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void a_frontier_kept_in_between_goes_on_to_the_same_roots() throws Exception {
    List<byte[]> leaves = new ArrayList<>();
    Frontier kept = new Frontier();
    for (int size = 1; size <= 100; size++) {
      leaves.add(hash(0, new byte[] {(byte) size}, new byte[0]));
      kept.add(leaves.getLast());
      kept = Frontier.of(size, kept.bytes());
      assertThat(kept.root()).isEqualTo(root(leaves));
    }
  }

  /// As the RFC defines it, section 2.1.
  private static byte[] root(List<byte[]> leaves) throws Exception {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return hash(1, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  private static byte[] hash(int prefix, byte[] first, byte[] second) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update((byte) prefix);
    sha.update(first);
    return sha.digest(second);
  }
}
