package kz.tereze.projections.assignment;

/// The pairs of application and expert that a draw may choose from, application by application.
///
/// @param from where each application's pairs begin, and where the last one's end
/// @param expert the expert of each pair
/// @param similarity how well each pair fits, from 0 to [Pairs#MOST]
public record Pairs(int[] from, int[] expert, int[] similarity) {

  /// The similarity of two texts that use the same words.
  public static final int MOST = 10_000;

  public int applications() {
    return from.length - 1;
  }

  public int count() {
    return expert.length;
  }
}
