package kz.tereze.domain.grant;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;

/// What the law and the award demand of the plan a contract offers.
final class Terms {

  private static final int TRANCHES_AT_MOST = 40;
  private static final int PURPOSE_AT_MOST = 300;
  private static final int MILESTONES_AT_MOST = 20;
  private static final int RESULT_AT_MOST = 500;

  private Terms() {}

  /// @param day whose limits hold: the one on which the contract is or was offered
  static void require(Plan plan, Tiyn award, LocalDate day) {
    requireWellFormed(plan, award);
    List<Tranche> tranches = plan.tranches();
    Tiyn limit = award.share(Policy.ADVANCE_AT_MOST_BASIS_POINTS.on(day).value());
    GrantRule.ADVANCE_WITHIN_LIMIT.require(
        tranches.getFirst().milestone() != null || !tranches.getFirst().amount().exceeds(limit),
        "limit",
        limit);
    Tiyn holdback = award.share(Policy.HOLDBACK_AT_LEAST_BASIS_POINTS.on(day).value());
    GrantRule.HOLDBACK_KEPT.require(
        !holdback.exceeds(tranches.getLast().amount()), "holdback", holdback);
  }

  private static void requireWellFormed(Plan plan, Tiyn award) {
    List<Tranche> tranches = plan.tranches();
    GrantRule.TRANCHES_WELL_FORMED.require(areWellFormed(tranches));
    // No tranche above the award: the sum that follows can then not overflow.
    Tiyn sum =
        tranches.stream().anyMatch(tranche -> tranche.amount().exceeds(award))
            ? largest(tranches)
            : tranches.stream().map(Tranche::amount).reduce(Tiyn.ZERO, Tiyn::plus);
    GrantRule.TRANCHES_MATCH_AWARD.require(sum.equals(award), "sum", sum, "award", award);
    for (int i = 1; i < tranches.size(); i++) {
      GrantRule.TRANCHES_DUE_IN_ORDER.require(
          !tranches.get(i).dueOn().isBefore(tranches.get(i - 1).dueOn()),
          "tranche",
          tranches.get(i).number());
    }
    GrantRule.MILESTONES_WELL_FORMED.require(milestonesAreWellFormed(plan.milestones()));
    GrantRule.TRANCHES_FOLLOW_MILESTONES.require(followMilestones(plan));
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

  private static boolean milestonesAreWellFormed(List<Milestone> milestones) {
    if (milestones.isEmpty() || milestones.size() > MILESTONES_AT_MOST) {
      return false;
    }
    for (int i = 0; i < milestones.size(); i++) {
      Milestone milestone = milestones.get(i);
      if (milestone.number() != i + 1
          || !milestone.result().isComplete()
          || !milestone.result().isAtMost(RESULT_AT_MOST)
          || (i > 0 && milestone.dueOn().isBefore(milestones.get(i - 1).dueOn()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean followMilestones(Plan plan) {
    int before = 0;
    for (Tranche tranche : plan.tranches()) {
      Integer milestone = tranche.milestone();
      if (milestone == null) {
        if (tranche.number() != 1) {
          return false;
        }
      } else if (milestone < Math.max(1, before) || milestone > plan.milestones().size()) {
        return false;
      } else {
        before = milestone;
      }
    }
    return before == plan.milestones().size();
  }

  private static Tiyn largest(List<Tranche> tranches) {
    return tranches.stream().map(Tranche::amount).max(Tiyn::compareTo).orElse(Tiyn.ZERO);
  }
}
