package kz.tereze.projections.assignment;

/// What even the worst-served application gets.
///
/// @param strong so many of an application's experts, or all when it needs fewer,
/// @param similarity fit it at least so well
public record Floor(int strong, int similarity) {

  /// Nothing is promised.
  public static final Floor NONE = new Floor(0, 0);

  /// How many of an application's experts need not reach the floor's similarity.
  public int spare(int needed) {
    return Math.max(0, needed - strong);
  }

  /// What the floor promises of the sum of an application's similarities.
  public int promise() {
    return strong * similarity;
  }
}
