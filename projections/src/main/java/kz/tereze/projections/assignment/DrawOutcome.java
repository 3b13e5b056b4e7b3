package kz.tereze.projections.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.projections.assignment.Prices.Colleagues;
import kz.tereze.projections.json.TerezeJson;

/// The published file of an assignment with its dual prices.
///
/// @param v version of this form
/// @param inputs SHA-256 of the inputs' file
/// @param seed hexadecimal
/// @param strong with `floor`: so many experts of each application fit at least so well
/// @param assigned for each application, in the inputs' order, the places of its experts, ascending
/// @param applicationPrices what each application's last expert is worth
/// @param belowPrices what leave for one more expert below the floor would be worth
/// @param expertPrices what one more review by the expert would be worth
/// @param colleaguePrices rows of application, employer and price: what a second expert of the
///     employer would be worth; all others are 0
/// @param total what the chosen pairs are worth, and what no assignment exceeds
public record DrawOutcome(
    int v,
    String draw,
    String inputs,
    String seed,
    int strong,
    int floor,
    List<int[]> assigned,
    long[] applicationPrices,
    long[] belowPrices,
    long[] expertPrices,
    List<long[]> colleaguePrices,
    long total,
    long similarity,
    int worst) {

  static final int VERSION = 1;

  public DrawOutcome {
    assigned = List.copyOf(assigned);
    colleaguePrices = List.copyOf(colleaguePrices);
  }

  public static DrawOutcome of(
      String draw, String inputs, String seed, Problem problem, Solution solution, Proof proof) {
    Prices prices = solution.prices();
    Pairs pairs = problem.pairs();
    List<int[]> assigned = new ArrayList<>();
    int next = 0;
    for (int a = 0; a < problem.applications(); a++) {
      int first = next;
      while (next < solution.chosen().length && solution.chosen()[next] < pairs.from()[a + 1]) {
        next++;
      }
      assigned.add(
          Arrays.stream(solution.chosen(), first, next)
              .map(pair -> pairs.expert()[pair])
              .toArray());
    }
    List<long[]> colleagues = new ArrayList<>();
    prices
        .pairOf()
        .forEach(
            (group, price) ->
                colleagues.add(new long[] {group.application(), group.employer(), price}));
    colleagues.sort(Arrays::compare);
    return new DrawOutcome(
        VERSION,
        draw,
        inputs,
        seed,
        solution.floor().strong(),
        solution.floor().similarity(),
        assigned,
        prices.application(),
        prices.below(),
        prices.expert(),
        colleagues,
        proof.total(),
        proof.similarity(),
        proof.worst());
  }

  /// The assignment again, as anybody reads it. A pair that is no candidate becomes -1.
  public Solution solution(Problem problem) {
    Pairs pairs = problem.pairs();
    List<Integer> chosen = new ArrayList<>();
    for (int a = 0; a < assigned.size(); a++) {
      for (int expert : assigned.get(a)) {
        int pair =
            Arrays.binarySearch(pairs.expert(), pairs.from()[a], pairs.from()[a + 1], expert);
        chosen.add(pair < 0 ? -1 : pair);
      }
    }
    Map<Colleagues, Long> colleagues = new HashMap<>();
    colleaguePrices.forEach(
        row -> colleagues.put(new Colleagues((int) row[0], (int) row[1]), row[2]));
    return new Solution(
        new Floor(strong, floor),
        chosen.stream().mapToInt(Integer::intValue).toArray(),
        new Prices(applicationPrices, belowPrices, expertPrices, colleagues));
  }

  public byte[] bytes() {
    return TerezeJson.mapper().writeValueAsBytes(this);
  }

  public static DrawOutcome read(byte[] bytes) {
    return TerezeJson.mapper().readValue(bytes, DrawOutcome.class);
  }
}
