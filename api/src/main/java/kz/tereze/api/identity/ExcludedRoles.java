package kz.tereze.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Role;

/// Roles that one person never has together, by whatever accounts, as dated data: who decides does
/// not pay, who pays does not check, who looks over or lets in others does nothing else.
public final class ExcludedRoles {

  /// Two roles that exclude each other.
  public record Pair(Role one, Role other) {}

  /// What held from a day on.
  ///
  /// @param reference the legal act, or the statement that it is to be confirmed
  public record Dated(LocalDate from, String reference, List<Pair> pairs) {

    public Dated {
      pairs = List.copyOf(pairs);
    }
  }

  private static final List<Role> OFFICES =
      List.of(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR, Role.ADMINISTRATOR);

  /// The newest first.
  private static final List<Dated> KNOWN =
      List.of(
          new Dated(
              LocalDate.of(2018, 6, 29),
              "separation of duties; the platform's rule, the pairs await confirmation",
              pairs()));

  private ExcludedRoles() {}

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < OFFICES.size(); i++) {
      for (Role other : OFFICES.subList(i + 1, OFFICES.size())) {
        pairs.add(new Pair(OFFICES.get(i), other));
      }
      // Who applies or owes has no office over it.
      pairs.add(new Pair(OFFICES.get(i), Role.RESEARCHER));
      pairs.add(new Pair(OFFICES.get(i), Role.SUBSOIL_USER));
    }
    for (Role judge : List.of(Role.EXPERT, Role.COUNCIL_MEMBER)) {
      pairs.add(new Pair(Role.AUDITOR, judge));
      pairs.add(new Pair(Role.ADMINISTRATOR, judge));
    }
    pairs.add(new Pair(Role.OFFICIAL, Role.EXPERT));
    return pairs;
  }

  /// What held on a day; nothing before the first known rules.
  public static Optional<Dated> on(LocalDate day) {
    return KNOWN.stream().filter(dated -> !dated.from().isAfter(day)).findFirst();
  }

  /// The first two of somebody's roles that exclude each other on a day.
  public static Optional<Pair> among(Set<Role> roles, LocalDate day) {
    return on(day).stream()
        .flatMap(dated -> dated.pairs().stream())
        .filter(pair -> roles.contains(pair.one()) && roles.contains(pair.other()))
        .findFirst();
  }
}
