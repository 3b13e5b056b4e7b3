package kz.tereze.projections.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.identity.Vaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutlinesTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final PersonId LEADER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final Instant DAY = Instant.parse("2026-01-12T05:00:00Z");
  private static final Text REASON = new Text("Себебі бар.", "Есть причина.", null);
  private static final List<Answer> ANSWERS =
      List.of(new Answer.Words("method", "Сүзгі"), new Answer.Chosen("people", List.of("no")));

  private final Telling<Outlines> telling =
      new Telling<>((writes, source) -> new Outlines(writes, source, Vaults.seal()));
  private final Outlines outlines = telling.projection();

  @Test
  void those_that_wait_come_first_and_each_tells_what_became_of_it() {
    telling.tell(
        received(1),
        received(2),
        new CallEvent.OutlineInvited(CALL, outline(1), OFFICIAL, DAY.plusSeconds(60)));
    assertThat(outlines.of(CALL))
        .extracting(OutlineRow::state)
        .containsExactly(OutlineState.AWAITED, OutlineState.INVITED);
    assertThat(outlines.of(CALL, LEADER).getFirst().answers()).isEqualTo(ANSWERS);
    assertThat(outlines.of(CALL, OFFICIAL)).isEmpty();

    telling.tell(
        new CallEvent.OutlineDeclined(CALL, outline(2), REASON, OFFICIAL, DAY.plusSeconds(60)));
    assertThat(outlines.of(CALL)).extracting(OutlineRow::reason).containsExactly(null, REASON);
    telling.rows_are_the_same_again_and_after_a_replay("call_outline");
  }

  @Test
  void what_it_says_is_sealed_and_closed_to_an_official_of_the_organisation_that_sent_it() {
    telling.tell(received(1));
    assertThat(
            JdbcClient.create(telling.source())
                .sql("select answers from call_outline")
                .query(String.class)
                .single())
        .startsWith("sealed:");

    assertThat(outlines.toCheck(CALL, official(null)).getFirst().answers()).isEqualTo(ANSWERS);
    assertThat(outlines.toCheck(CALL, official(new Bin("240140000001"))).getFirst().answers())
        .isEmpty();
  }

  @Test
  void an_official_reads_none_before_the_first_stage_is_over() {
    telling.tell(
        new CallEvent.OutlinesPlanned(CALL, DAY, OFFICIAL, DAY.minusSeconds(9)),
        new CallEvent.OutlinesDated(
            CALL, null, DAY, null, null, null, OFFICIAL, DAY.minusSeconds(8)),
        received(1));
    assertThat(outlines.until(CALL)).contains(DAY);
    assertThat(outlines.moves(CALL)).isEmpty();
    assertThat(outlines.toCheck(CALL, official(null))).isEmpty();
    assertThat(outlines.count(CALL)).isEqualTo(1);
    assertThat(outlines.of(CALL, LEADER)).as("who sent it reads it").hasSize(1);

    Acting after = new Acting(OFFICIAL, EnumSet.of(Role.OFFICIAL), null, DAY.plusMillis(1));
    assertThat(outlines.toCheck(CALL, after)).hasSize(1);
    telling.tell(
        new CallEvent.OutlinesDated(
            CALL, DAY, DAY.plusSeconds(60), MoveCause.ACT, REASON, null, OFFICIAL, DAY));
    assertThat(outlines.toCheck(CALL, after)).as("moved, it is sealed again").isEmpty();
    assertThat(outlines.moves(CALL))
        .containsExactly(
            new DeadlineMove(DAY, DAY.plusSeconds(60), MoveCause.ACT, REASON, null, DAY));
    telling.rows_are_the_same_again_and_after_a_replay(
        "call_outline", "outlines_date", "outlines_move");
  }

  private static Acting official(@Nullable Bin organisation) {
    return new Acting(OFFICIAL, EnumSet.of(Role.OFFICIAL), organisation, DAY);
  }

  private static ApplicationId outline(int number) {
    return new ApplicationId(new UUID(0, number));
  }

  private static CallEvent received(int number) {
    return new CallEvent.OutlineReceived(
        CALL,
        outline(number),
        new NeedId("N-2026-00001"),
        new Bin("240140000001"),
        ANSWERS,
        LEADER,
        DAY.plusSeconds(number));
  }
}
