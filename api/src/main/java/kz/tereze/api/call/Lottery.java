package kz.tereze.api.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.Seed;

/// Divides ties that the rules leave open: the tied are published with the hash of a secret, the
/// public ledger goes on, and from both and the secret follow the [Seed] and the tickets. Anybody
/// computes it again with SHA-256 alone.
public final class Lottery {

  private Lottery() {}

  /// What is drawn: every tie where the call says so; otherwise only the one through which the line
  /// of the budget runs. What does not reach the threshold competes for nothing.
  ///
  /// @param ranking in its order
  /// @param budget of the call
  public static List<Tied> tied(List<Ranked> ranking, Tiyn budget, TieRule rule) {
    Map<Integer, List<Ranked>> byRank =
        ranking.stream()
            .filter(Ranked::reachesThreshold)
            .collect(Collectors.groupingBy(Ranked::rank, TreeMap::new, Collectors.toList()));
    List<Tied> tied = new ArrayList<>();
    Tiyn better = Tiyn.ZERO;
    for (List<Ranked> sharing : byRank.values()) {
      Tiyn all = sharing.stream().map(Ranked::requested).reduce(better, Tiyn::plus);
      boolean crossesTheLine = budget.exceeds(better) && all.exceeds(budget);
      if (sharing.size() > 1 && (rule == TieRule.LOTTERY || crossesTheLine)) {
        tied.add(
            new Tied(
                sharing.getFirst().rank(),
                sharing.stream()
                    .map(Ranked::number)
                    .sorted(Comparator.comparing(ApplicationNumber::irn))
                    .toList()));
      }
      better = all;
    }
    return tied;
  }

  private record Inputs(CallId call, List<Tied> tied) {}

  /// The published text: canonical JSON, whose SHA-256 the seed is made of.
  public static String text(CallId call, List<Tied> tied) {
    return CanonicalJson.of(new Inputs(call, tied));
  }

  public static Hash inputs(CallId call, List<Tied> tied) {
    return CanonicalJson.sha256(text(call, tied).getBytes(StandardCharsets.UTF_8));
  }

  /// SHA-256 of the ASCII text `seed number`, the seed in hexadecimal.
  public static Hash ticket(Hash seed, ApplicationNumber number) {
    String ascii = seed.hex() + " " + number.irn();
    return CanonicalJson.sha256(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /// A group in the order of its tickets.
  public static List<ApplicationNumber> order(Tied tied, Hash seed) {
    return tied.numbers().stream()
        .sorted(Comparator.comparing(number -> ticket(seed, number).hex()))
        .toList();
  }
}
