package kz.tereze.projections.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tereze.projections.search.TextStems;

/// How well experts fit applications by the words both use: the cosine of their word counts, each
/// word weighing by how few experts use it. The same texts give the same whole numbers everywhere.
public final class Resemblance {

  private final int experts;
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();

  /// A word among an expert's, and how much it is of their vector of length 1.
  private record Use(int expert, double weight) {}

  /// @param keywords what each expert knows
  public Resemblance(List<String> keywords) {
    experts = keywords.size();
    List<Map<String, Integer>> counts = keywords.stream().map(Resemblance::counts).toList();
    Map<String, Integer> users = new HashMap<>();
    counts.forEach(one -> one.keySet().forEach(word -> users.merge(word, 1, Integer::sum)));
    users.forEach((word, n) -> rarity.put(word, rarity(n)));
    for (int e = 0; e < experts; e++) {
      int expert = e;
      vector(counts.get(e))
          .forEach(
              (word, weight) ->
                  uses.computeIfAbsent(word, key -> new ArrayList<>())
                      .add(new Use(expert, weight)));
    }
  }

  private double rarity(int users) {
    return StrictMath.log((1.0 + experts) / users);
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    TextStems.of(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  /// Of length 1. Words that no expert uses weigh as those that one uses.
  private Map<String, Double> vector(Map<String, Integer> counts) {
    Map<String, Double> vector = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      double weight =
          (1 + StrictMath.log(one.getValue())) * rarity.getOrDefault(one.getKey(), rarity(1));
      vector.put(one.getKey(), weight);
      squares += weight * weight;
    }
    double length = StrictMath.sqrt(squares);
    vector.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    return vector;
  }

  /// The similarity of a text to each expert, from 0 to [Pairs#MOST].
  public int[] to(String text) {
    double[] cosines = new double[experts];
    vector(counts(text))
        .forEach(
            (word, weight) -> {
              for (Use use : uses.getOrDefault(word, List.of())) {
                cosines[use.expert()] += weight * use.weight();
              }
            });
    return Arrays.stream(cosines).mapToInt(cosine -> (int) (Pairs.MOST * cosine)).toArray();
  }
}
