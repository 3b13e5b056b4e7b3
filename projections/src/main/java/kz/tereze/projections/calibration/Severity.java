package kz.tereze.projections.calibration;

import java.util.Arrays;
import java.util.List;

/// Tells the worth of applications from the severity of their experts: points are a mean, plus what
/// the application is worth, plus how lenient the expert is, plus chance. Worth and leniency are
/// drawn towards zero the more, the fewer reviews speak for them (a mixed model; mean-field
/// variational estimates, the same for everybody who computes them). With three reviews this is a
/// second opinion, and no more.
public final class Severity {

  private static final int ROUNDS = 500;
  private static final double SETTLED = 1e-7;

  /// Below this, in points squared, a difference is no difference.
  private static final double LEAST = 1e-4;

  /// Points are whole numbers: rounding alone leaves so much chance, in points squared.
  private static final double ROUNDING = 1.0 / 12;

  private final List<Score> scores;
  private final int[] ofApplication;
  private final int[] ofExpert;
  private final double[] worth;
  private final double[] worthDoubt;
  private final double[] leniency;
  private final double[] leniencyDoubt;
  private double mean;
  private double worthSpread;
  private double leniencySpread;
  private double chance;

  private Severity(List<Score> scores, int applications, int experts) {
    this.scores = List.copyOf(scores);
    ofApplication = new int[applications];
    ofExpert = new int[experts];
    worth = new double[applications];
    worthDoubt = new double[applications];
    leniency = new double[experts];
    leniencyDoubt = new double[experts];
    for (Score score : scores) {
      ofApplication[score.application()]++;
      ofExpert[score.expert()]++;
    }
  }

  /// @param applications every one of them has a score
  public static Severity of(List<Score> scores, int applications, int experts) {
    Severity severity = new Severity(scores, applications, experts);
    severity.estimate();
    return severity;
  }

  private void estimate() {
    mean = scores.stream().mapToInt(Score::points).average().orElse(0);
    double spread =
        scores.stream().mapToDouble(one -> square(one.points() - mean)).average().orElse(0);
    worthSpread = Math.max(spread / 3, LEAST);
    leniencySpread = worthSpread;
    chance = worthSpread;
    double moved = 1;
    for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
      moved = weighWorth() + weighLeniency();
      mean = scores.stream().mapToDouble(one -> without(one, true, true)).average().orElse(0);
      worthSpread = spread(worth, worthDoubt);
      leniencySpread = spread(leniency, leniencyDoubt);
      chance = Math.max(scores.stream().mapToDouble(this::missed).average().orElse(0), ROUNDING);
    }
  }

  private double weighWorth() {
    double[] sums = new double[worth.length];
    scores.forEach(one -> sums[one.application()] += without(one, false, true) - mean);
    return weigh(sums, ofApplication, worth, worthDoubt, worthSpread);
  }

  private double weighLeniency() {
    double[] sums = new double[leniency.length];
    scores.forEach(one -> sums[one.expert()] += without(one, true, false) - mean);
    return weigh(sums, ofExpert, leniency, leniencyDoubt, leniencySpread);
  }

  /// @return by how much the estimates moved
  private double weigh(double[] sums, int[] counts, double[] of, double[] doubt, double spread) {
    double moved = 0;
    for (int i = 0; i < of.length; i++) {
      doubt[i] = 1 / (1 / spread + counts[i] / chance);
      double now = sums[i] / chance * doubt[i];
      moved = Math.max(moved, Math.abs(now - of[i]));
      of[i] = now;
    }
    return moved;
  }

  private double without(Score one, boolean itsWorth, boolean itsLeniency) {
    return one.points()
        - (itsWorth ? worth[one.application()] : 0)
        - (itsLeniency ? leniency[one.expert()] : 0);
  }

  private double missed(Score one) {
    return square(without(one, true, true) - mean)
        + worthDoubt[one.application()]
        + leniencyDoubt[one.expert()];
  }

  private static double spread(double[] of, double[] doubt) {
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += square(of[i]) + doubt[i];
    }
    return Math.max(sum / Math.max(of.length, 1), LEAST);
  }

  private static double square(double value) {
    return value * value;
  }

  /// Points of an application as experts of the mean severity would give them.
  public double calibrated(int application) {
    return mean + worth[application];
  }

  /// How far an expert's points lie above those of the others.
  public double leniency(int expert) {
    return leniency[expert];
  }

  /// Standard deviation of the experts' leniency, in points.
  public double differs() {
    return Math.sqrt(leniencySpread);
  }

  /// Standard error of each application's calibrated points; what is not known of its experts
  /// counts in.
  public double[] errors() {
    double[] variance = worthDoubt.clone();
    for (Score one : scores) {
      int reviews = ofApplication[one.application()];
      variance[one.application()] += leniencyDoubt[one.expert()] / square(reviews);
    }
    return Arrays.stream(variance).map(Math::sqrt).toArray();
  }
}
