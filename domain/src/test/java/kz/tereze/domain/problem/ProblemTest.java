package kz.tereze.domain.problem;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.People.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemCommand.AnswerProblem;
import kz.tereze.api.problem.ProblemCommand.ReportProblem;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.problem.ProblemEvent.AnswerOverdue;
import kz.tereze.api.problem.ProblemEvent.ProblemAnswered;
import kz.tereze.api.problem.ProblemEvent.ProblemReported;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.api.problem.ProblemRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final ProblemId PROBLEM = new ProblemId("R-2026-00001");
  private static final Place ENTRY = new Place("/ledger/entries/40");
  private static final SealedText WORDS = new SealedText(new UUID(0, 1), "commitment");
  private static final String ANSWER = "The sum was entered twice; entry 41 puts it right.";
  private static final Acting SOMEBODY = new Acting(person(70), Set.of(), null, NOON);

  /// Fifteen working days after Tuesday, 1 September 2026.
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 22);

  private final FixtureConfiguration<Problem> problem = Fixtures.of(Problem.class);

  @Test
  void anybody_reports_and_the_answer_has_a_term_in_working_days() {
    problem.givenNoPriorActivity().when(report(WORDS)).expectEvents(reported());
  }

  @Test
  void a_number_belongs_to_one_report() {
    problem
        .given(reported())
        .when(report(WORDS))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    problem
        .given(reported())
        .when(report(new SealedText(new UUID(0, 2), "other")))
        .expectException(refusedBy(ProblemRule.REPORTED_ONCE));
  }

  @Test
  void the_office_answers_once() {
    problem
        .given(reported())
        .when(answer(Fate.CORRECTED, null, 41L, OFFICIAL))
        .expectEvents(answered());
    problem
        .given(reported())
        .when(answer(Fate.EXPLAINED, null, null, ADMINISTRATOR))
        .expectSuccessfulHandlerExecution();
    problem
        .given(reported())
        .when(answer(Fate.EXPLAINED, null, null, RESEARCHER))
        .expectException(refusedBy(ProblemRule.ANSWERED_BY_OFFICE));
    problem
        .given(reported(), answered())
        .when(answer(Fate.CORRECTED, null, 41L, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    problem
        .given(reported(), answered())
        .when(answer(Fate.EXPLAINED, null, null, OFFICIAL))
        .expectException(refusedBy(ProblemRule.ANSWERED_ONCE));
  }

  @Test
  void an_answer_has_words_and_the_grounds_of_its_kind() {
    problem
        .given(reported())
        .when(new AnswerProblem(PROBLEM, Fate.EXPLAINED, null, null, " no ", Written.EN, OFFICIAL))
        .expectException(refusedBy(ProblemRule.ANSWER_SAYS_SOMETHING));
    problem
        .given(reported())
        .when(answer(Fate.CORRECTED, null, null, OFFICIAL))
        .expectException(refusedBy(ProblemRule.CORRECTED_NAMES_ENTRY));
    problem
        .given(reported())
        .when(answer(Fate.EXPLAINED, null, 41L, OFFICIAL))
        .expectException(refusedBy(ProblemRule.CORRECTED_NAMES_ENTRY));
    problem
        .given(reported())
        .when(answer(Fate.DECLINED, null, null, OFFICIAL))
        .expectException(refusedBy(ProblemRule.DECLINED_NAMES_REASON));
    problem
        .given(reported())
        .when(answer(Fate.EXPLAINED, DeclineReason.NOT_OURS, null, OFFICIAL))
        .expectException(refusedBy(ProblemRule.DECLINED_NAMES_REASON));
    problem
        .given(reported())
        .when(answer(Fate.DECLINED, DeclineReason.NOT_OURS, null, OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void what_puts_an_entry_right_comes_after_it() {
    problem
        .given(reported())
        .when(answer(Fate.CORRECTED, null, 40L, OFFICIAL))
        .expectException(refusedBy(ProblemRule.CORRECTION_COMES_LATER));
  }

  @Test
  void the_office_shows_and_hides_the_reporters_words() {
    ProblemEvent.WordsShown shown = new ProblemEvent.WordsShown(PROBLEM, OFFICIAL.person(), NOON);
    problem
        .given(reported())
        .when(new ProblemCommand.ShowWords(PROBLEM, OFFICIAL))
        .expectEvents(shown);
    problem
        .given(reported(), shown)
        .when(new ProblemCommand.ShowWords(PROBLEM, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    problem
        .given(reported())
        .when(new ProblemCommand.ShowWords(PROBLEM, RESEARCHER))
        .expectException(refusedBy(ProblemRule.ANSWERED_BY_OFFICE));
    problem
        .given(reported(), shown)
        .when(new ProblemCommand.HideWords(PROBLEM, "It names a person.", OFFICIAL))
        .expectEvents(
            new ProblemEvent.WordsHidden(PROBLEM, "It names a person.", OFFICIAL.person(), NOON));
    problem
        .given(reported(), shown)
        .when(new ProblemCommand.HideWords(PROBLEM, "names", OFFICIAL))
        .expectException(refusedBy(ProblemRule.HIDING_SAYS_WHY));
    problem
        .given(reported(), shown)
        .when(new ProblemCommand.HideWords(PROBLEM, "It names a person.", RESEARCHER))
        .expectException(refusedBy(ProblemRule.ANSWERED_BY_OFFICE));
    problem
        .given(reported())
        .when(new ProblemCommand.HideWords(PROBLEM, "It names a person.", OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void an_answer_is_overdue_after_its_last_day_while_there_is_none() {
    Acting after = later(PLATFORM, NOON.plus(Duration.ofDays(22)));
    AnswerOverdue overdue = new AnswerOverdue(PROBLEM, LAST_DAY, after.person(), after.at());
    problem
        .given(reported())
        .when(new ProblemCommand.DeclareAnswerOverdue(PROBLEM, after))
        .expectEvents(overdue);
    problem
        .given(reported())
        .when(
            new ProblemCommand.DeclareAnswerOverdue(
                PROBLEM, later(PLATFORM, NOON.plus(Duration.ofDays(21)))))
        .expectException(refusedBy(ProblemRule.TERM_HAS_PASSED));
    problem
        .given(reported(), answered())
        .when(new ProblemCommand.DeclareAnswerOverdue(PROBLEM, after))
        .expectException(refusedBy(ProblemRule.TERM_HAS_PASSED));
    problem
        .given(reported(), overdue)
        .when(new ProblemCommand.DeclareAnswerOverdue(PROBLEM, after))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    problem
        .given(reported(), overdue)
        .when(answer(Fate.CORRECTED, null, 41L, OFFICIAL))
        .expectEvents(answered());
  }

  private static ReportProblem report(SealedText words) {
    return new ReportProblem(
        PROBLEM, ProblemKind.WRONG_FACT, ENTRY, words, Written.RU, null, SOMEBODY);
  }

  private static ProblemReported reported() {
    return new ProblemReported(
        PROBLEM,
        ProblemKind.WRONG_FACT,
        ENTRY,
        WORDS,
        Written.RU,
        null,
        LAST_DAY,
        "Administrative Procedural Code, art. 76; the value is to be confirmed",
        SOMEBODY.person(),
        NOON);
  }

  private static AnswerProblem answer(
      Fate fate, @Nullable DeclineReason reason, @Nullable Long correction, Acting by) {
    return new AnswerProblem(PROBLEM, fate, reason, correction, ANSWER, Written.EN, by);
  }

  private static ProblemAnswered answered() {
    return new ProblemAnswered(
        PROBLEM, Fate.CORRECTED, null, 41L, ANSWER, Written.EN, OFFICIAL.person(), NOON);
  }
}
