package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTest {

  private static final int ALL_SIZES_UP_TO = 300;

  private final SomeLog log = new SomeLog(ALL_SIZES_UP_TO);

  @Test
  void every_true_inclusion_is_accepted_for_all_sizes_up_to_three_hundred() throws Exception {
    for (int size = 1; size <= ALL_SIZES_UP_TO; size++) {
      Digest root = Digest.of(log.root(size));
      for (int index = 0; index < size; index++) {
        List<Digest> path = digests(SomeLog.path(index, log.leaves.subList(0, size)));
        assertThat(Merkle.rootOf(index, size, leaf(index), path)).isEqualTo(root);
      }
    }
  }

  @Test
  void every_true_consistency_is_accepted_for_all_sizes_up_to_three_hundred() throws Exception {
    List<Digest> roots = new ArrayList<>(List.of(Digest.none()));
    for (int size = 1; size <= ALL_SIZES_UP_TO; size++) {
      roots.add(Digest.of(log.root(size)));
    }
    for (int size = 1; size <= ALL_SIZES_UP_TO; size++) {
      for (int old = 0; old <= size; old++) {
        List<Digest> proof = digests(SomeLog.consistency(old, log.leaves.subList(0, size)));
        Merkle.requireConsistent(old, roots.get(old), size, roots.get(size), proof);
      }
    }
  }

  @Test
  void no_false_inclusion_is_accepted() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      int size = 2 + random.nextInt(ALL_SIZES_UP_TO - 1);
      int index = random.nextInt(size);
      int other = (index + 1 + random.nextInt(size - 1)) % size;
      Digest root = Digest.of(log.root(size));
      List<Digest> path = digests(SomeLog.path(index, log.leaves.subList(0, size)));

      assertRefuted(index, size, leaf(other), path, root);
      assertRefuted(other, size, leaf(index), path, root);
      assertRefuted(index, size, leaf(index), without(path, random), root);
      assertRefuted(index, size, leaf(index), changed(path, random), root);
      List<Digest> longer = new ArrayList<>(path);
      longer.add(random.nextInt(path.size() + 1), leaf(other));
      assertRefuted(index, size, leaf(index), longer, root);
    }
  }

  @Test
  void no_false_consistency_is_accepted() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      int size = 2 + random.nextInt(ALL_SIZES_UP_TO - 1);
      int old = 1 + random.nextInt(size - 1);
      Digest root = Digest.of(log.root(size));
      Digest oldRoot = Digest.of(log.root(old));
      Digest another = leaf(random.nextInt(size));
      List<Digest> proof = digests(SomeLog.consistency(old, log.leaves.subList(0, size)));

      assertInconsistent(old, old == 1 ? Digest.none() : another, size, root, proof);
      assertInconsistent(old, oldRoot, size, another, proof);
      assertInconsistent(old, oldRoot, size, root, without(proof, random));
      assertInconsistent(old, oldRoot, size, root, changed(proof, random));
      assertInconsistent(size, oldRoot, size, root, List.of());
      assertInconsistent(size + 1, oldRoot, size, root, proof);
      assertInconsistent(0, Digest.none(), size, root, proof);
    }
  }

  private Digest leaf(int index) {
    return Digest.leaf(log.entries.get(index));
  }

  private static void assertRefuted(
      long index, long size, Digest leaf, List<Digest> path, Digest root) {
    try {
      assertThat(Merkle.rootOf(index, size, leaf, path)).isNotEqualTo(root);
    } catch (Refuted refuted) {
      assertThat(refuted).hasMessageContaining("path");
    }
  }

  private static void assertInconsistent(
      long old, Digest oldRoot, long size, Digest root, List<Digest> proof) {
    assertThatThrownBy(() -> Merkle.requireConsistent(old, oldRoot, size, root, proof))
        .isInstanceOf(Refuted.class);
  }

  private static List<Digest> without(List<Digest> path, Random random) {
    List<Digest> shorter = new ArrayList<>(path);
    shorter.remove(random.nextInt(path.size()));
    return shorter;
  }

  private static List<Digest> changed(List<Digest> path, Random random) throws Refuted {
    List<Digest> changed = new ArrayList<>(path);
    int at = random.nextInt(path.size());
    byte[] hash = path.get(at).bytes();
    hash[random.nextInt(hash.length)] ^= 1;
    changed.set(at, Digest.of(hash));
    return changed;
  }

  private static List<Digest> digests(List<byte[]> hashes) throws Refuted {
    List<Digest> digests = new ArrayList<>();
    for (byte[] hash : hashes) {
      digests.add(Digest.of(hash));
    }
    return digests;
  }
}
