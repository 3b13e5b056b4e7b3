package kz.tereze.projections.assignment;

import java.util.BitSet;

/// Who could review what: the published input of a draw as numbers. Applications, experts and
/// employers are known by their places in the published lists.
///
/// @param needed experts that each application still needs
/// @param load reviews that each expert can still take
/// @param employer where each expert works; -1 for nowhere. One employer's people review an
///     application at most once
/// @param unlisted for each application, the greatest similarity of an expert who may review it
///     but is not among its pairs; -1 when there is none
public record Problem(int[] needed, int[] load, int[] employer, Pairs pairs, int[] unlisted) {

  /// What a pair counts as under a floor.
  public enum Strength {
    /// Nobody below the floor is taken, or the same employer has somebody who reaches it.
    LEFT_OUT,
    BELOW_FLOOR,
    AT_FLOOR
  }

  public int applications() {
    return needed.length;
  }

  public int experts() {
    return load.length;
  }

  /// Reviews that are to be assigned in all.
  public int wanted() {
    int sum = 0;
    for (int one : needed) {
      sum += one;
    }
    return sum;
  }

  /// The same problem with other pairs to choose from.
  public Problem with(Pairs others, int[] beyond) {
    return new Problem(needed, load, employer, others, beyond);
  }

  /// What each pair counts as. Of an employer who has people at the floor only those are asked,
  /// since one of them at most reviews the application.
  public Strength[] strengths(Floor floor) {
    Strength[] strengths = new Strength[pairs.count()];
    BitSet strong = new BitSet();
    for (int a = 0; a < applications(); a++) {
      strong.clear();
      for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
        int organisation = employer[pairs.expert()[p]];
        if (organisation >= 0 && pairs.similarity()[p] >= floor.similarity()) {
          strong.set(organisation);
        }
      }
      for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
        int organisation = employer[pairs.expert()[p]];
        if (pairs.similarity()[p] >= floor.similarity()) {
          strengths[p] = Strength.AT_FLOOR;
        } else {
          boolean isAsked =
              floor.spare(needed[a]) > 0 && (organisation < 0 || !strong.get(organisation));
          strengths[p] = isAsked ? Strength.BELOW_FLOOR : Strength.LEFT_OUT;
        }
      }
    }
    return strengths;
  }
}
