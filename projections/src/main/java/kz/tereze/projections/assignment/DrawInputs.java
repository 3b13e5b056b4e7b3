package kz.tereze.projections.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.projections.json.TerezeJson;

/// The published file of who could review what. Experts appear by their places in a shuffled list,
/// employers by numbers: nobody is named before the decision.
///
/// @param v version of this form
public record DrawInputs(int v, String draw, List<Expert> experts, List<Application> applications) {

  /// @param load reviews the expert can still take
  /// @param employer a number, -1 for none
  public record Expert(int load, int employer) {}

  /// @param needed experts it still needs
  /// @param unlisted the greatest similarity of an expert who may review it and is not listed; -1
  ///     when everybody is
  /// @param experts places of its candidates, ascending
  /// @param similarities of the candidates, from 0 to 10,000
  public record Application(
      String number, int needed, int unlisted, int[] experts, int[] similarities) {}

  static final int VERSION = 1;

  public DrawInputs {
    experts = List.copyOf(experts);
    applications = List.copyOf(applications);
  }

  /// @param numbers of the applications, in the problem's order
  public static DrawInputs of(String draw, Problem problem, List<String> numbers) {
    List<Expert> experts =
        IntStream.range(0, problem.experts())
            .mapToObj(e -> new Expert(problem.load()[e], problem.employer()[e]))
            .toList();
    Pairs pairs = problem.pairs();
    List<Application> applications =
        IntStream.range(0, problem.applications())
            .mapToObj(
                a ->
                    new Application(
                        numbers.get(a),
                        problem.needed()[a],
                        problem.unlisted()[a],
                        Arrays.copyOfRange(pairs.expert(), pairs.from()[a], pairs.from()[a + 1]),
                        Arrays.copyOfRange(
                            pairs.similarity(), pairs.from()[a], pairs.from()[a + 1])))
            .toList();
    return new DrawInputs(VERSION, draw, experts, applications);
  }

  /// The problem again, as anybody reads it.
  public Problem problem() {
    int[] from = new int[applications.size() + 1];
    for (int a = 0; a < applications.size(); a++) {
      from[a + 1] = from[a] + applications.get(a).experts().length;
    }
    return new Problem(
        applications.stream().mapToInt(Application::needed).toArray(),
        experts.stream().mapToInt(Expert::load).toArray(),
        experts.stream().mapToInt(Expert::employer).toArray(),
        new Pairs(
            from,
            applications.stream().flatMapToInt(a -> Arrays.stream(a.experts())).toArray(),
            applications.stream().flatMapToInt(a -> Arrays.stream(a.similarities())).toArray()),
        applications.stream().mapToInt(Application::unlisted).toArray());
  }

  public byte[] bytes() {
    return TerezeJson.mapper().writeValueAsBytes(this);
  }

  public static DrawInputs read(byte[] bytes) {
    return TerezeJson.mapper().readValue(bytes, DrawInputs.class);
  }

  /// SHA-256 of a published file's bytes.
  public static Hash hash(byte[] bytes) {
    return CanonicalJson.sha256(bytes);
  }
}
