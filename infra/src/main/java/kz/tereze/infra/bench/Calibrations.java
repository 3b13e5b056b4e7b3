package kz.tereze.infra.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tereze.projections.calibration.Score;
import kz.tereze.projections.calibration.Severity;

/// Which share of the applications that are truly the best is found by the plain mean of harsh and
/// lenient experts, and which by the calibrated points.
final class Calibrations {

  private static final int APPLICATIONS = 200;
  private static final int EXPERTS = 120;
  private static final int EACH = 3;
  private static final int TOP = 50;
  private static final int CALLS = 200;

  /// Standard deviation of the applications' worth, in points of a scale of 36.
  private static final double WORTH = 4;

  private Calibrations() {}

  static void run() {
    Print.line(
        "| severity of experts, share of the worth's spread | plain mean | calibrated |"
            + " calibrated finds more / fewer, of %d calls |",
        CALLS);
    Print.line("|---|---|---|---|");
    for (double severity : new double[] {0, 0.5, 0.7, 1.0}) {
      measure(severity);
    }
  }

  private static void measure(double severity) {
    int plain = 0;
    int calibrated = 0;
    int more = 0;
    int fewer = 0;
    for (int call = 0; call < CALLS; call++) {
      SplittableRandom random = new SplittableRandom(1_000L + call);
      double[] worth = random(random, APPLICATIONS, WORTH);
      double[] leniency = random(random, EXPERTS, WORTH * severity);
      List<Score> scores = scores(random, worth, leniency);
      double[] sums = new double[APPLICATIONS];
      scores.forEach(one -> sums[one.application()] += one.points());
      Severity found = Severity.of(scores, APPLICATIONS, EXPERTS);
      Set<Integer> best = best(a -> worth[a]);
      int byMean = common(best, best(a -> sums[a]));
      int bySeverity = common(best, best(found::calibrated));
      plain += byMean;
      calibrated += bySeverity;
      more += bySeverity > byMean ? 1 : 0;
      fewer += bySeverity < byMean ? 1 : 0;
    }
    double all = CALLS * TOP / 100.0;
    Print.line(
        "| %.1f | %.1f %% | %.1f %% | %d / %d |",
        severity, plain / all, calibrated / all, more, fewer);
  }

  private static double[] random(RandomGenerator random, int size, double spread) {
    return IntStream.range(0, size).mapToDouble(i -> random.nextGaussian() * spread).toArray();
  }

  /// Everybody reads about as many as the others; points are whole and on the scale.
  private static List<Score> scores(RandomGenerator random, double[] worth, double[] leniency) {
    List<Score> scores = new ArrayList<>();
    int[] places = IntStream.range(0, APPLICATIONS * EACH).map(i -> i % EXPERTS).toArray();
    for (int i = places.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = places[i];
      places[i] = places[other];
      places[other] = kept;
    }
    for (int i = 0; i < places.length; i++) {
      int application = i / EACH;
      double points =
          20 + worth[application] + leniency[places[i]] + random.nextGaussian() * WORTH * 0.7;
      int whole = (int) Math.round(Math.clamp(points, 0, 36));
      scores.add(new Score(application, places[i], whole));
    }
    return scores;
  }

  private static Set<Integer> best(IntToDoubleFunction points) {
    return IntStream.range(0, APPLICATIONS)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer a) -> -points.applyAsDouble(a)))
        .limit(TOP)
        .collect(Collectors.toSet());
  }

  private static int common(Set<Integer> one, Set<Integer> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
