package kz.tereze.projections.assignment;

/// How well each expert fits an application, and who may not review it at all.
@FunctionalInterface
public interface Fit {

  /// @return for each expert the similarity from 0 to [Pairs#MOST], or -1 where a conflict, the
  ///     language or something else forbids the pair
  int[] of(int application);
}
