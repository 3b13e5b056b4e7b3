package kz.tereze.projections.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.assignment.DrawCommand.RequestDraw;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpertsToReplaceTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final Instant DRAWN = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant LATER = DRAWN.plusSeconds(86_400);
  private static final String APPLICATION = "00000000-0000-0000-0000-0000000000a1";

  private final Telling<Draws> draws = new Telling<>(Draws::new);
  private final DataSource source = draws.source();
  private final ExpertsToReplace clock = new ExpertsToReplace(draws.projection());

  @Test
  void another_draw_starts_when_an_expert_a_draw_assigned_is_gone() {
    draws.tell(requested(), ended());
    review(2);
    expert(1, "ASSIGNED", null);
    expert(2, "ASSIGNED", null);
    assertThat(clock.due(LATER)).as("nobody is gone").isEmpty();

    JdbcClient.create(source)
        .sql("update review_assignment set state = 'DECLINED', gone_at = ? where expert = ?::uuid")
        .params(Columns.time(LATER), id(2))
        .update();
    assertThat(clock.due(LATER))
        .singleElement()
        .isInstanceOfSatisfying(
            RequestDraw.class, sent -> assertThat(sent.draw()).isEqualTo(DrawId.of(CALL, 2)));
  }

  @Test
  void no_draw_starts_beside_one_that_goes_on_nor_after_all_have_scored() {
    draws.tell(requested());
    review(2);
    expert(1, "ASSIGNED", null);
    expert(2, "DECLINED", LATER);
    assertThat(clock.due(LATER)).as("the first goes on").isEmpty();

    draws.tell(ended());
    assertThat(clock.due(LATER)).hasSize(1);
    JdbcClient.create(source)
        .sql("update review set consolidated_at = ?")
        .param(Columns.time(LATER))
        .update();
    assertThat(clock.due(LATER)).as("all have scored").isEmpty();
  }

  private void review(int needed) {
    JdbcClient.create(source)
        .sql(
            """
            insert into review (application, number, call, applicant, team, experts_needed, opened_at)
            values (?::uuid, 'AP26000001', ?, '240140000001', '{}', ?, ?)
            """)
        .params(APPLICATION, CALL.number(), needed, Columns.time(DRAWN))
        .update();
  }

  private void expert(int number, String state, Instant goneAt) {
    JdbcClient.create(source)
        .sql(
            """
            insert into review_assignment (application, expert, state, assigned_at, gone_at)
            values (?::uuid, ?::uuid, ?, ?, ?)
            """)
        .params(
            APPLICATION,
            id(number),
            state,
            Columns.time(DRAWN),
            goneAt == null ? null : Columns.time(goneAt))
        .update();
  }

  private static String id(int number) {
    return "00000000-0000-0000-0000-00000000001" + number;
  }

  private static DrawEvent requested() {
    return new DrawEvent.DrawRequested(DrawId.of(CALL, 1), PersonId.PLATFORM, DRAWN);
  }

  private static DrawEvent ended() {
    return new DrawEvent.DrawAbandoned(
        DrawId.of(CALL, 1), List.of(), PersonId.PLATFORM, DRAWN.plusSeconds(60));
  }
}
