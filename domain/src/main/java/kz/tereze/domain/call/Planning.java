package kz.tereze.domain.call;

import java.util.HashSet;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.review.Criterion;
import kz.tereze.domain.Characters;

/// What must hold for the terms a call is planned with.
final class Planning {

  private static final int TITLE_AT_MOST = 200;
  private static final int SUMMARY_AT_MOST = 4_000;
  private static final int NEEDS_AT_MOST = 50;

  private static final Characters REASON = new Characters(10, 2_000);

  private Planning() {}

  /// Why something announced is changed, for everybody to read.
  static void checkReason(Text reason) {
    CallRule.CHANGE_HAS_A_REASON.require(
        REASON.fit(reason.kk()) && REASON.fit(reason.ru()),
        "least",
        REASON.atLeast(),
        "most",
        REASON.atMost());
  }

  static void check(CallTerms terms, Acting by) {
    CallRule.TEXT_IN_STATE_LANGUAGES.require(
        terms.title().isComplete()
            && terms.title().isAtMost(TITLE_AT_MOST)
            && terms.summary().isComplete()
            && terms.summary().isAtMost(SUMMARY_AT_MOST),
        "title",
        TITLE_AT_MOST,
        "summary",
        SUMMARY_AT_MOST);
    int needs = terms.needs().size();
    CallRule.SERVES_NEEDS.require(
        needs >= 1 && needs <= NEEDS_AT_MOST && new HashSet<>(terms.needs()).size() == needs,
        "most",
        NEEDS_AT_MOST);
    CallRule.BUDGET_IS_POSITIVE.require(terms.budget().isPositive());
    CallRule.CEILING_WITHIN_BUDGET.require(
        terms.ceiling().isPositive() && !terms.ceiling().exceeds(terms.budget()),
        "budget",
        terms.budget());
    CallRule.CLOSES_AFTER_IT_OPENS.require(
        terms.closesAt().isAfter(terms.opensAt()) && terms.closesAt().isAfter(by.at()));
    int experts = Policy.REVIEW_EXPERTS_AT_LEAST.on(by.day()).value();
    CallRule.ENOUGH_EXPERTS.require(terms.expertsPerApplication() >= experts, "least", experts);
    int scale = Policy.REVIEW_POINTS_PER_CRITERION.on(by.day()).value() * Criterion.values().length;
    CallRule.THRESHOLD_ON_THE_SCALE.require(
        terms.threshold() >= 0 && terms.threshold() <= scale, "most", scale);
  }
}
