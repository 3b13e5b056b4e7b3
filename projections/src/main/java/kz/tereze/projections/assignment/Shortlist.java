package kz.tereze.projections.assignment;

import java.util.Arrays;

/// The experts among whom an application's are chosen: its best-fitting ones, few of each
/// employer. All pairs of a large call would be hundreds of millions; the rest is summed up in the
/// greatest similarity that was left out, which the proof uses.
public final class Shortlist {

  private static final int OF_EMPLOYER_AT_LEAST = 3;
  private static final int SHARE_OF_EMPLOYER = 8;

  private final Fit fit;
  private final int[] employer;
  private final int[][] experts;
  private final int[][] similarities;
  private final int[] unlisted;

  public Shortlist(Fit fit, int applications, int[] employer) {
    this.fit = fit;
    this.employer = employer;
    this.experts = new int[applications][];
    this.similarities = new int[applications][];
    this.unlisted = new int[applications];
  }

  /// Lists so many of an application's candidates, the best first; equals by their place.
  ///
  /// @param most from the number of all experts on, everybody who may review it is listed
  public void list(int application, int most) {
    int[] all = fit.of(application);
    long[] order = new long[all.length];
    int allowed = 0;
    for (int e = 0; e < all.length; e++) {
      if (all[e] >= 0) {
        order[allowed++] = ((long) (Pairs.MOST - all[e]) << Integer.SIZE) | e;
      }
    }
    Arrays.sort(order, 0, allowed);
    boolean isWhole = most >= all.length;
    int ofEmployer = isWhole ? Integer.MAX_VALUE : share(most);
    int[] seen = new int[isWhole ? 0 : employers()];
    int[] chosen = new int[Math.min(most, allowed)];
    int count = 0;
    int beyond = -1;
    for (int i = 0; i < allowed; i++) {
      int e = (int) order[i];
      boolean isCrowded = !isWhole && employer[e] >= 0 && ++seen[employer[e]] > ofEmployer;
      if (count < chosen.length && !isCrowded) {
        chosen[count++] = e;
      } else if (beyond < 0) {
        beyond = all[e];
      }
    }
    experts[application] = Arrays.copyOf(chosen, count);
    Arrays.sort(experts[application]);
    similarities[application] = Arrays.stream(experts[application]).map(e -> all[e]).toArray();
    unlisted[application] = beyond;
  }

  private static int share(int most) {
    return Math.max(OF_EMPLOYER_AT_LEAST, most / SHARE_OF_EMPLOYER);
  }

  private int employers() {
    return Arrays.stream(employer).max().orElse(-1) + 1;
  }

  /// Whether somebody who may review the application is not listed.
  public boolean isCutShort(int application) {
    return unlisted[application] >= 0;
  }

  public int[] unlisted() {
    return unlisted.clone();
  }

  public Pairs pairs() {
    int[] from = new int[experts.length + 1];
    for (int a = 0; a < experts.length; a++) {
      from[a + 1] = from[a] + experts[a].length;
    }
    int[] expert = new int[from[experts.length]];
    int[] similarity = new int[from[experts.length]];
    for (int a = 0; a < experts.length; a++) {
      System.arraycopy(experts[a], 0, expert, from[a], experts[a].length);
      System.arraycopy(similarities[a], 0, similarity, from[a], experts[a].length);
    }
    return new Pairs(from, expert, similarity);
  }
}
