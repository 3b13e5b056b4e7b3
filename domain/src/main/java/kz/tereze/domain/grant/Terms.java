package kz.tereze.domain.grant;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Tranche;

/// What the law and the award demand of the tranches a contract offers.
final class Terms {

  private static final int TRANCHES_AT_MOST = 40;
  private static final int PURPOSE_AT_MOST = 300;

  private Terms() {}

  static void require(List<Tranche> tranches, Tiyn award, LocalDate today) {
    GrantRule.TRANCHES_WELL_FORMED.require(areWellFormed(tranches));
    // No tranche above the award: the sum that follows can then not overflow.
    Tiyn sum =
        tranches.stream().anyMatch(tranche -> tranche.amount().exceeds(award))
            ? largest(tranches)
            : tranches.stream().map(Tranche::amount).reduce(Tiyn.ZERO, Tiyn::plus);
    GrantRule.TRANCHES_MATCH_AWARD.require(sum.equals(award), "sum", sum, "award", award);
    Tiyn limit = award.share(Policy.ADVANCE_AT_MOST_BASIS_POINTS.on(today).value());
    GrantRule.ADVANCE_WITHIN_LIMIT.require(
        !tranches.getFirst().amount().exceeds(limit), "limit", limit);
    for (int i = 1; i < tranches.size(); i++) {
      GrantRule.TRANCHES_DUE_IN_ORDER.require(
          !tranches.get(i).dueOn().isBefore(tranches.get(i - 1).dueOn()),
          "tranche",
          tranches.get(i).number());
    }
  }

  private static boolean areWellFormed(List<Tranche> tranches) {
    if (tranches.isEmpty() || tranches.size() > TRANCHES_AT_MOST) {
      return false;
    }
    for (int i = 0; i < tranches.size(); i++) {
      Tranche tranche = tranches.get(i);
      if (tranche.number() != i + 1
          || !tranche.amount().isPositive()
          || !tranche.purpose().isComplete()
          || !tranche.purpose().isAtMost(PURPOSE_AT_MOST)) {
        return false;
      }
    }
    return true;
  }

  private static Tiyn largest(List<Tranche> tranches) {
    return tranches.stream().map(Tranche::amount).max(Tiyn::compareTo).orElse(Tiyn.ZERO);
  }
}
