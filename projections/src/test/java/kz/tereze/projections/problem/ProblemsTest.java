package kz.tereze.projections.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemEvent.AnswerOverdue;
import kz.tereze.api.problem.ProblemEvent.ProblemAnswered;
import kz.tereze.api.problem.ProblemEvent.ProblemReported;
import kz.tereze.api.problem.ProblemEvent.WordsHidden;
import kz.tereze.api.problem.ProblemEvent.WordsShown;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 22);

  private final Telling<Problems> problems = new Telling<>(Problems::new);

  @Test
  void each_problem_stands_with_its_fate_and_its_clock() {
    problems.tell(
        reported(1),
        reported(2),
        reported(3),
        new ProblemAnswered(
            number(1),
            Fate.CORRECTED,
            null,
            41L,
            "Запись 41 исправляет.",
            Written.RU,
            SOMEBODY,
            NOW.plusSeconds(60)),
        new AnswerOverdue(number(2), LAST_DAY, SOMEBODY, NOW),
        new ProblemAnswered(
            number(2),
            Fate.DECLINED,
            DeclineReason.NOT_OURS,
            null,
            "Решает суд.",
            Written.RU,
            SOMEBODY,
            Instant.parse("2026-10-01T05:00:00Z")),
        new WordsShown(number(1), SOMEBODY, NOW),
        new WordsShown(number(2), SOMEBODY, NOW),
        new WordsHidden(number(2), "Названо частное лицо.", SOMEBODY, NOW));

    Problems all = problems.projection();
    ProblemRow first = all.find(number(1)).orElseThrow();
    assertThat(first.isShown()).isTrue();
    assertThat(first.wasLate()).isFalse();
    assertThat(first.answer()).isNotNull();
    assertThat(first.answer().correction()).isEqualTo(41);
    ProblemRow second = all.find(number(2)).orElseThrow();
    assertThat(second.hidden()).isEqualTo("Названо частное лицо.");
    assertThat(second.wasLate()).isTrue();
    assertThat(all.at(new Place("/ledger/AP26000001"))).hasSize(3);
    problems.rows_are_the_same_again_and_after_a_replay("problem");
  }

  @Test
  void what_is_overdue_is_told_apart_by_the_day() {
    problems.tell(reported(1), reported(2), new AnswerOverdue(number(2), LAST_DAY, SOMEBODY, NOW));

    Problems all = problems.projection();
    assertThat(all.count(ProblemState.WAITING, LAST_DAY)).isEqualTo(2);
    assertThat(all.count(ProblemState.OVERDUE, LAST_DAY.plusDays(1))).isEqualTo(2);
    assertThat(all.count(null, LAST_DAY)).isEqualTo(2);
    assertThat(all.list(ProblemState.ANSWERED, LAST_DAY, 10, 0)).isEmpty();
    assertThat(all.list(null, LAST_DAY, 10, 0))
        .extracting(row -> row.problem().number())
        .containsExactly("R-2026-00002", "R-2026-00001");
    assertThat(all.unanswered()).isEqualTo(new Problems.Unanswered(2, LAST_DAY));
    assertThat(all.toDeclareOverdue(LAST_DAY)).isEmpty();
    assertThat(new AnswersDue(all).due(Instant.parse("2026-09-23T05:00:00Z")))
        .extracting(command -> command.target())
        .containsExactly("problem-R-2026-00001");
  }

  private static ProblemId number(int number) {
    return new ProblemId("R-2026-0000" + number);
  }

  private static ProblemReported reported(int number) {
    return new ProblemReported(
        number(number),
        ProblemKind.WRONG_FACT,
        new Place("/ledger/AP26000001"),
        new SealedText(new UUID(0, number), "c29tZXRoaW5n"),
        Written.RU,
        number == 1 ? null : new SealedText(new UUID(1, number), "c29tZXRoaW5n"),
        LAST_DAY,
        "Administrative Procedural Code, art. 76",
        SOMEBODY,
        NOW.plusSeconds(number));
  }
}
