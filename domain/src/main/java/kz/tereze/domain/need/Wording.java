package kz.tereze.domain.need;

import java.time.LocalDate;
import kz.tereze.api.Text;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.Characters;
import org.jspecify.annotations.Nullable;

/// What must hold for the text of a need, whichever version it is.
final class Wording {

  private static final int TITLE_AT_MOST = 200;
  private static final int PROBLEM_AT_MOST = 4_000;
  private static final int MEASURE_AT_MOST = 300;
  private static final Characters VALUE = new Characters(1, 120);
  private static final int CONDITIONS_AT_MOST = 2_000;
  private static final int READINESS_LEAST = 1;
  private static final int READINESS_MOST = 9;
  private static final Characters REASON = new Characters(10, 2_000);

  private Wording() {}

  static void check(NeedContent content, LocalDate today) {
    NeedRule.TEXT_IN_STATE_LANGUAGES.require(
        isWritten(content.title(), TITLE_AT_MOST)
            && isWritten(content.problem(), PROBLEM_AT_MOST)
            && isWritten(content.measure(), MEASURE_AT_MOST),
        "title",
        TITLE_AT_MOST,
        "problem",
        PROBLEM_AT_MOST,
        "measure",
        MEASURE_AT_MOST);
    NeedRule.MEASURE_HAS_VALUES.require(
        VALUE.fit(content.presentValue()) && VALUE.fit(content.wantedValue()),
        "most",
        VALUE.atMost());
    NeedRule.CONDITIONS_IN_STATE_LANGUAGES.require(
        isAbsentOrWritten(content.limits()) && isAbsentOrWritten(content.offered()),
        "most",
        CONDITIONS_AT_MOST);
    NeedRule.OWNERSHIP_CHOSEN.require(content.ownership() != null);
    NeedRule.READINESS_RISES.require(
        READINESS_LEAST <= content.trlFrom()
            && content.trlFrom() <= content.trlTo()
            && content.trlTo() <= READINESS_MOST,
        "from",
        content.trlFrom(),
        "to",
        content.trlTo());
    NeedRule.CO_FUNDING_NOT_NEGATIVE.require(!content.coFunding().isNegative());
    NeedRule.ANSWERS_BY_LIES_AHEAD.require(content.answersBy().isAfter(today), "today", today);
  }

  static void checkReason(String reason) {
    NeedRule.REASON_GIVEN.require(
        REASON.fit(reason), "least", REASON.atLeast(), "most", REASON.atMost());
  }

  private static boolean isAbsentOrWritten(@Nullable Text text) {
    return text == null || isWritten(text, CONDITIONS_AT_MOST);
  }

  private static boolean isWritten(Text text, int characters) {
    return text.isComplete() && text.isAtMost(characters);
  }
}
