package kz.tereze.projections.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class NeedQuestionsTest {

  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant NOW = Instant.parse("2026-01-12T05:00:00Z");

  private final Telling<NeedQuestions> questions = new Telling<>(NeedQuestions::new);

  @Test
  void questions_stand_in_their_order_with_answers_or_the_reason_they_are_hidden() {
    questions.tell(
        asked(1),
        asked(2),
        asked(3),
        new NeedEvent.QuestionAnswered(NEED, 1, "Иә.", Written.KK, SOMEBODY, NOW.plusSeconds(60)),
        new NeedEvent.QuestionHidden(NEED, 2, "Названо частное лицо.", SOMEBODY, NOW));

    assertThat(questions.projection().of(NEED))
        .extracting(NeedQuestion::question)
        .containsExactly(1, 2, 3);
    NeedQuestion first = questions.projection().of(NEED).getFirst();
    assertThat(first.answer()).isEqualTo("Иә.");
    assertThat(first.answeredIn()).isEqualTo(Written.KK);
    assertThat(first.words()).isEqualTo(words(1));
    assertThat(questions.projection().of(NEED).get(1).hidden()).isEqualTo("Названо частное лицо.");
    assertThat(questions.projection().countUnanswered(NEED)).isEqualTo(1);
    questions.rows_are_the_same_again_and_after_a_replay("need_question");
  }

  private static SealedText words(int question) {
    return new SealedText(new UUID(0, question), "c29tZXRoaW5n");
  }

  private static NeedEvent.QuestionAsked asked(int question) {
    return new NeedEvent.QuestionAsked(
        NEED, question, words(question), Written.RU, SOMEBODY, NOW.plusSeconds(question));
  }
}
