package kz.tereze.domain.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Limit;
import org.jspecify.annotations.Nullable;

/// What must hold for the answers, the budget and the milestones of an application.
final class Planning {

  private static final int ANSWERS_AT_MOST = 200;
  private static final int COSTS_AT_MOST = 400;
  private static final int MILESTONES_AT_MOST = 40;
  private static final int RESULT_AT_MOST = 500;
  private static final int MONTHS_IN_YEAR = 12;

  private Planning() {}

  static void checkDraft(ApplicationContent content) {
    Particulars said = content.details();
    ApplicationRule.PARTICULARS_WITHIN_LIMITS.require(
        said.answers().size() <= ANSWERS_AT_MOST
            && said.costs().size() <= COSTS_AT_MOST
            && said.milestones().size() <= MILESTONES_AT_MOST
            && said.costs().stream().noneMatch(cost -> cost.sum().isNegative())
            && said.milestones().stream().allMatch(Planning::isWritten),
        "most",
        RESULT_AT_MOST);
  }

  private static boolean isWritten(Promised milestone) {
    return !milestone.sum().isNegative() && milestone.result().length() <= RESULT_AT_MOST;
  }

  /// @param design null where the call demands no budget of its own: then what is there must
  ///     still add up
  static void check(ApplicationContent content, @Nullable Design design) {
    Particulars said = content.details();
    if (design != null) {
      List<Fault> faults = FormCheck.faults(design.form(), said.answers());
      ApplicationRule.FORM_IS_ANSWERED.require(
          faults.isEmpty(),
          "questions",
          faults.stream().map(Fault::question).distinct().collect(Collectors.joining(", ")));
    }
    if (design != null || !said.costs().isEmpty()) {
      checkBudget(content, said, design == null ? List.of() : design.limits());
    }
    if (design != null || !said.milestones().isEmpty()) {
      checkMilestones(content, said);
    }
  }

  private static void checkBudget(
      ApplicationContent content, Particulars said, List<Limit> limits) {
    int years = (content.months() + MONTHS_IN_YEAR - 1) / MONTHS_IN_YEAR;
    Set<String> cells = new HashSet<>();
    for (Cost cost : said.costs()) {
      ApplicationRule.PLAN_WITHIN_TERM.require(
          cost.year() >= 1 && cost.year() <= years && cells.add(cost.line().name() + cost.year()),
          "months",
          content.months());
    }
    ApplicationRule.BUDGET_MAKES_THE_REQUEST.require(
        said.total().equals(content.requested()),
        "sum",
        said.total(),
        "requested",
        content.requested());
    for (Limit limit : limits) {
      Tiyn most = content.requested().share(limit.basisPoints());
      ApplicationRule.BUDGET_WITHIN_LIMITS.require(
          !said.total(limit.line()).exceeds(most), "line", limit.line(), "most", most);
    }
  }

  private static void checkMilestones(ApplicationContent content, Particulars said) {
    int before = 0;
    for (Promised milestone : said.milestones()) {
      ApplicationRule.PLAN_WITHIN_TERM.require(
          milestone.month() > before && milestone.month() <= content.months(),
          "months",
          content.months());
      before = milestone.month();
    }
    ApplicationRule.MILESTONES_MAKE_THE_REQUEST.require(
        said.promised().equals(content.requested())
            && said.milestones().stream().noneMatch(one -> one.result().isBlank()),
        "sum",
        said.promised(),
        "requested",
        content.requested());
  }
}
