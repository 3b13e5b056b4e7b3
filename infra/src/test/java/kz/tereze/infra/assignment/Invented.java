package kz.tereze.infra.assignment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kz.tereze.projections.assignment.Fit;

/// Invented applications and experts: each knows a few of many topics, some employers are large,
/// and a pair in so many is conflicted.
final class Invented {

  final int[] needed;
  final int[] load;
  final int[] employer;
  private final int[][] similarity;

  private Invented(int[] needed, int[] load, int[] employer, int[][] similarity) {
    this.needed = needed;
    this.load = load;
    this.employer = employer;
    this.similarity = similarity;
  }

  static Invented of(long seed, int applications, int experts, int each, int mostLoad) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int[][] similarity = new int[applications][experts];
    for (int[] row : similarity) {
      for (int e = 0; e < experts; e++) {
        row[e] = random.nextInt(8) == 0 ? -1 : random.nextInt(100) * random.nextInt(100);
      }
    }
    int[] needed = new int[applications];
    Arrays.fill(needed, each);
    return new Invented(
        needed,
        random.ints(experts, 0, mostLoad + 1).toArray(),
        random.ints(experts, -1, experts / 3).toArray(),
        similarity);
  }

  Fit fit() {
    return application -> similarity[application].clone();
  }
}
