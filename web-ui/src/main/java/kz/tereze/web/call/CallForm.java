package kz.tereze.web.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.Criterion;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;

/// The form in which an official plans a call.
final class CallForm {

  private static final int TITLE_AT_MOST = 200;
  private static final int SUMMARY_AT_MOST = 4_000;
  private static final int CODE_AT_MOST = 40;

  private CallForm() {}

  /// What is asked: the fund, and what the call promises and demands.
  record Plan(FundId fund, CallTerms terms) {}

  static Entry prepare(Entry entry, LocalDate today) {
    return entry
        .labels("call.form")
        .blames(CallRule.TEXT_IN_STATE_LANGUAGES, "title.kk")
        .blames(CallRule.SERVES_NEEDS, "need")
        .blames(CallRule.BUDGET_IS_POSITIVE, "budget")
        .blames(CallRule.CEILING_WITHIN_BUDGET, "ceiling")
        .blames(CallRule.CLOSES_AFTER_IT_OPENS, "closesAt")
        .blames(CallRule.ENOUGH_EXPERTS, "experts")
        .blames(CallRule.THRESHOLD_ON_THE_SCALE, "threshold")
        .fill("experts", expertsAtLeast(today));
  }

  /// @param needs those that may be chosen
  /// @param funds those that may be chosen
  static Plan read(Entry entry, List<NeedId> needs, List<FundId> funds) {
    Field<Text> title = entry.wordsOfState("title", TITLE_AT_MOST);
    Field<Text> summary = entry.wordsOfState("summary", SUMMARY_AT_MOST);
    Field<String> fund =
        entry
            .text("fund", CODE_AT_MOST)
            .required()
            .must(
                code -> funds.stream().anyMatch(known -> known.code().equals(code)),
                "entry.required");
    List<NeedId> chosen =
        needs.stream().filter(need -> entry.all("need").contains(need.number())).toList();
    if (chosen.isEmpty()) {
      entry.wrong("need", "entry.required");
    }
    Field<Tiyn> budget =
        entry.money("budget").required().must(Tiyn::isPositive, "call.form.budget.zero");
    Field<Tiyn> ceiling =
        entry
            .money("ceiling")
            .required()
            .must(Tiyn::isPositive, "call.form.budget.zero")
            .must(sum -> !sum.exceeds(budget.or(sum)), "call.form.ceiling.above");
    Field<Instant> opens = entry.moment("opensAt").required();
    Field<Instant> closes =
        entry
            .moment("closesAt")
            .required()
            .must(end -> end.isAfter(opens.or(Instant.MIN)), "call.form.closesAt.before");
    Field<Integer> experts = entry.whole("experts").required();
    Field<Integer> threshold = entry.whole("threshold").required();
    entry.check();
    return new Plan(
        new FundId(fund.value()),
        new CallTerms(
            title.value(),
            summary.value(),
            chosen,
            budget.value(),
            ceiling.value(),
            opens.value(),
            closes.value(),
            experts.value(),
            threshold.value()));
  }

  static int expertsAtLeast(LocalDate today) {
    return Policy.REVIEW_EXPERTS_AT_LEAST.on(today).value();
  }

  /// Most points one expert can give in all.
  static int pointsAtMost(LocalDate today) {
    return Policy.REVIEW_POINTS_PER_CRITERION.on(today).value() * Criterion.values().length;
  }
}
