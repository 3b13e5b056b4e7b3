package kz.tereze.projections.assignment;

import java.util.Map;

/// Dual prices of an optimal assignment: what one more review would be worth here and there.
/// Whoever adds them up gets a sum that no assignment can exceed.
///
/// @param application worth of an application's last expert; may be negative
/// @param below of each application, what leave for one more expert below the floor would be worth
/// @param expert what one more review by the expert would be worth
/// @param pairOf what a second expert of one employer would be worth, by application and employer;
///     zeros left out
public record Prices(
    long[] application, long[] below, long[] expert, Map<Colleagues, Long> pairOf) {

  /// The people of one employer as far as they could review one application.
  public record Colleagues(int application, int employer) {}

  public Prices {
    pairOf = Map.copyOf(pairOf);
  }

  /// What a pair would have to be worth for the assignment to be no longer the best.
  ///
  /// @param employer of the expert, -1 for none
  public long of(int a, int one, int employer, boolean isBelow) {
    long sum = application[a] + expert[one] + (isBelow ? below[a] : 0);
    return employer < 0 ? sum : sum + pairOf.getOrDefault(new Colleagues(a, employer), 0L);
  }
}
