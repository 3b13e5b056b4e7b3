package kz.tereze.infra.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kz.tereze.projections.assignment.Fit;
import kz.tereze.projections.assignment.Pairs;

/// Invented applications and experts of a call. Everybody is at home in a few of 400 topics, some
/// of which are crowded; a few employers are large; whoever works for an applicant, and one pair in
/// two hundred besides, is conflicted.
final class InventedCall implements Fit {

  private static final int TOPICS = 400;
  private static final int OF_EXPERT = 8;
  private static final int OF_APPLICATION = 5;
  private static final int ONE_IN = 200;

  private final int[] needed;
  private final int[] load;
  private final int[] employer;
  private final int[] applicant;
  private final int[][] topics;
  private final int[][] expertsOf;
  private final long seed;

  /// @param leastLoad every expert takes at least so many reviews, and up to twice as many
  InventedCall(long seed, int applications, int experts, int each, int leastLoad) {
    SplittableRandom random = new SplittableRandom(seed);
    this.seed = seed;
    needed = new int[applications];
    Arrays.fill(needed, each);
    load = random.ints(experts, leastLoad, 2 * leastLoad + 1).toArray();
    int employers = experts / 12;
    employer = new int[experts];
    Arrays.setAll(employer, e -> crowded(random, employers));
    applicant = new int[applications];
    Arrays.setAll(applicant, a -> crowded(random, employers));
    topics = new int[applications][];
    Arrays.setAll(topics, a -> wanted(topics(random, OF_APPLICATION), a));
    int[][] known = new int[experts][];
    Arrays.setAll(known, e -> topics(random, OF_EXPERT));
    expertsOf = new int[TOPICS][];
    Arrays.setAll(expertsOf, topic -> knowing(known, topic));
  }

  private static int crowded(SplittableRandom random, int of) {
    double share = random.nextDouble();
    return (int) (share * share * of);
  }

  private static int[] topics(SplittableRandom random, int count) {
    return random.ints().map(i -> crowded(random, TOPICS)).distinct().limit(count).toArray();
  }

  /// Every third application is about what few experts know.
  private static int[] wanted(int[] known, int application) {
    return application % 3 == 0
        ? Arrays.stream(known).map(topic -> TOPICS - 1 - topic).toArray()
        : known;
  }

  private static int[] knowing(int[][] known, int topic) {
    return IntStream.range(0, known.length)
        .filter(e -> Arrays.stream(known[e]).anyMatch(one -> one == topic))
        .toArray();
  }

  int[] needed() {
    return needed;
  }

  int[] load() {
    return load;
  }

  int[] employer() {
    return employer;
  }

  /// The cosine of two sets of topics, each topic weighing by how rare it is.
  @Override
  public int[] of(int application) {
    double[] common = new double[load.length];
    double all = 0;
    for (int topic : topics[application]) {
      double rarity = StrictMath.log((double) load.length / (1 + expertsOf[topic].length));
      all += rarity;
      for (int expert : expertsOf[topic]) {
        common[expert] += rarity;
      }
    }
    SplittableRandom conflicts = new SplittableRandom(seed * 31 + application);
    int[] fit = new int[load.length];
    for (int e = 0; e < fit.length; e++) {
      boolean isConflicted =
          conflicts.nextInt(ONE_IN) == 0 || employer[e] == applicant[application];
      fit[e] = isConflicted ? -1 : (int) (Pairs.MOST * common[e] / all);
    }
    return fit;
  }
}
