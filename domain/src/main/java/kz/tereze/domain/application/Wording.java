package kz.tereze.domain.application;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallTerms;
import kz.tereze.domain.Characters;

/// What must hold for the text of an application: little for a draft, all for a submission.
final class Wording {

  private static final int TITLE_AT_MOST = 200;
  private static final int SUMMARY_AT_MOST = 4_000;
  private static final int PROMISE_AT_MOST = 1_000;
  private static final Characters REASON = new Characters(10, 2_000);

  private Wording() {}

  static void checkDraft(ApplicationContent content) {
    ApplicationRule.TEXT_WITHIN_LIMITS.require(
        content.title().isAtMost(TITLE_AT_MOST)
            && content.summary().isAtMost(SUMMARY_AT_MOST)
            && content.promise().isAtMost(PROMISE_AT_MOST),
        "title",
        TITLE_AT_MOST,
        "summary",
        SUMMARY_AT_MOST,
        "promise",
        PROMISE_AT_MOST);
    ApplicationRule.SUMS_NOT_NEGATIVE.require(
        !content.requested().isNegative() && !content.coFunding().isNegative());
  }

  static void checkSubmission(ApplicationContent content, CallTerms terms, LocalDate day) {
    ApplicationRule.TEXT_IN_STATE_LANGUAGES.require(
        content.title().isComplete()
            && content.summary().isComplete()
            && content.promise().isComplete());
    int months = Policy.GRANT_MONTHS_AT_MOST.on(day).value();
    ApplicationRule.TERM_ALLOWED.require(
        content.months() >= 1 && content.months() <= months, "most", months);
    ApplicationRule.REQUEST_IS_POSITIVE.require(content.requested().isPositive());
    ApplicationRule.REQUEST_WITHIN_CEILING.require(
        !content.requested().exceeds(terms.ceiling()), "ceiling", terms.ceiling());
  }

  static void checkReason(String reason) {
    requireReason(true, reason);
  }

  /// A failed check names at least one coded reason, and explains.
  static void checkReasons(List<FormalReason> reasons, String explanation) {
    requireReason(!reasons.isEmpty(), explanation);
  }

  private static void requireReason(boolean coded, String reason) {
    ApplicationRule.REASON_GIVEN.require(
        coded && REASON.fit(reason), "least", REASON.atLeast(), "most", REASON.atMost());
  }
}
