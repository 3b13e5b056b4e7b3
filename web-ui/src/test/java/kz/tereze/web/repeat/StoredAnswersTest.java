package kz.tereze.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tereze.projections.Postgres;
import kz.tereze.web.rest.Repeats.Answer;
import kz.tereze.web.rest.Repeats.Asked;
import kz.tereze.web.rest.Repeats.Known;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request is carried out once, whoever asks at the same moment and whatever breaks off.
class StoredAnswersTest {

  private final JdbcClient jdbc = JdbcClient.create(Postgres.freshDatabase());
  private final StoredAnswers answers = new StoredAnswers(jdbc);
  private final Asked asked = new Asked(UUID.randomUUID(), "somebody", "abc");

  @Test
  void an_answer_is_kept_as_it_was_given() {
    assertThat(answers.begin(asked)).isEqualTo(Known.NEW);
    answers.keep(asked, new Answer(201, "application/json", "/api/v1/x/1", "{}".getBytes(UTF_8)));

    assertThat(answers.begin(asked)).isEqualTo(Known.ANSWERED);
    Answer kept = answers.answer(asked).orElseThrow();
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.type()).isEqualTo("application/json");
    assertThat(kept.place()).isEqualTo("/api/v1/x/1");
    assertThat(kept.body()).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void an_answer_without_words_is_kept_too() {
    answers.begin(asked);
    answers.keep(asked, new Answer(204, null, null, new byte[0]));

    assertThat(answers.answer(asked).orElseThrow().body()).isEmpty();
  }

  @Test
  void of_many_at_the_same_moment_one_is_carried_out() throws Exception {
    List<Callable<Known>> all =
        IntStream.range(0, 16).<Callable<Known>>mapToObj(i -> () -> answers.begin(asked)).toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Known> known = threads.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(known).containsOnly(Known.NEW, Known.BUSY).containsOnlyOnce(Known.NEW);
    }
  }

  @Test
  void the_key_of_another_request_is_told_even_while_that_is_under_way() {
    answers.begin(asked);

    assertThat(answers.begin(new Asked(asked.key(), asked.who(), "other"))).isEqualTo(Known.OTHER);
    assertThat(answers.begin(new Asked(asked.key(), "else", "other"))).isEqualTo(Known.NEW);
  }

  @Test
  void whoever_sends_something_else_under_their_key_may_outdate_the_answer_but_not_the_asking() {
    Asked other = new Asked(asked.key(), asked.who(), "other");
    answers.begin(asked);
    answers.outdate(other);
    assertThat(answers.begin(other)).isEqualTo(Known.OTHER);

    answers.keep(asked, new Answer(303, null, "/ru/x", new byte[0]));
    answers.outdate(asked);
    assertThat(answers.begin(asked)).isEqualTo(Known.ANSWERED);
    answers.outdate(other);
    assertThat(answers.begin(other)).isEqualTo(Known.NEW);
  }

  @Test
  void what_had_no_effect_may_be_asked_again() {
    answers.begin(asked);
    answers.forget(asked);

    assertThat(answers.begin(asked)).isEqualTo(Known.NEW);
  }

  @Test
  void what_a_crash_broke_off_may_be_asked_again_after_a_while() {
    answers.begin(asked);
    jdbc.sql("update asked_request set at = now() - interval '61 seconds'").update();

    assertThat(answers.begin(asked)).isEqualTo(Known.NEW);
    assertThat(answers.begin(asked)).isEqualTo(Known.BUSY);
  }

  @Test
  void old_answers_are_not_kept_for_ever() {
    answers.begin(asked);
    jdbc.sql("update asked_request set at = now() - interval '8 days'").update();

    answers.begin(new Asked(UUID.randomUUID(), "somebody", "abc"));

    assertThat(jdbc.sql("select count(*) from asked_request").query(Integer.class).single())
        .isEqualTo(1);
  }
}
