package kz.tereze.projections.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallCommand.MoveForOutage;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.identity.Vaults;
import org.junit.jupiter.api.Test;

/// The site measures its own silence, by its clock, whatever the number of its nodes.
class OutagesTest {

  private static final CallId SOON = new CallId("C-2026-001");
  private static final CallId LATE = new CallId("C-2026-002");
  private static final Instant NOON = Instant.parse("2026-09-03T07:00:00Z");
  private static final Instant CLOSES = NOON.plus(Duration.ofHours(5));
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final Text TEXT = new Text("Су", "Вода", "Water");

  private final Telling<CallProgress> progress = new Telling<>(CallProgress::new);
  private final Telling<Outlines> dates =
      new Telling<>(
          progress.source(), (writes, source) -> new Outlines(writes, source, Vaults.seal()));
  private final Outages outages = new Outages(progress.source());
  private final MovesForOutages clock = new MovesForOutages(outages);

  @Test
  void a_site_that_lives_records_nothing() {
    assertThat(outages.lastSign()).isEmpty();
    for (int second = 0; second <= 3_600; second += 15) {
      outages.beat("one", NOON.plusSeconds(second));
    }
    outages.beat("one", NOON.plusSeconds(3_600 + 899));
    assertThat(outages.list(10, 0)).isEmpty();
    assertThat(outages.lastSign()).contains(NOON.plusSeconds(3_600 + 899));
  }

  @Test
  void while_one_node_lives_the_other_may_be_silent() {
    outages.beat("one", NOON);
    outages.beat("two", NOON);
    for (int minute = 1; minute <= 60; minute++) {
      outages.beat("two", minutes(minute));
    }
    outages.beat("one", minutes(60));
    assertThat(outages.count()).isZero();
  }

  @Test
  void a_silence_of_all_nodes_is_written_down_once_with_its_measure() {
    outages.beat("one", NOON);
    outages.beat("two", minutes(1));
    outages.beat("two", minutes(31));
    outages.beat("one", minutes(31));
    assertThat(outages.list(10, 0))
        .containsExactly(new OutageRow(new Outage(minutes(1), minutes(31)), 30, List.of()));
  }

  @Test
  void it_moves_the_deadline_of_every_open_call_it_hits_and_asks_no_more_when_that_was_done() {
    announce(SOON, CLOSES);
    announce(LATE, CLOSES.plus(Duration.ofDays(30)));
    outages.beat("one", NOON);
    outages.beat("one", minutes(20));
    Outage outage = new Outage(NOON, minutes(20));

    List<Command> due = clock.due(minutes(21));
    assertThat(due)
        .singleElement()
        .isInstanceOfSatisfying(
            MoveForOutage.class,
            move -> {
              assertThat(move.call()).isEqualTo(SOON);
              assertThat(move.outage()).isEqualTo(outage);
            });

    progress.tell(
        new CallEvent.DeadlineMoved(
            SOON,
            CLOSES,
            outage.moves(CLOSES).orElseThrow(),
            MoveCause.OUTAGE,
            outage.reason(),
            outage,
            PersonId.PLATFORM,
            minutes(21)));
    assertThat(clock.due(minutes(22))).isEmpty();
    assertThat(outages.list(10, 0)).extracting(OutageRow::moved).containsExactly(List.of(SOON));
    assertThat(new Calls(progress.source()).moves(SOON))
        .extracting(DeadlineMove::outage)
        .containsExactly(outage);
    progress.rows_are_the_same_again_and_after_a_replay("call", "deadline_move");
    assertThat(clock.due(minutes(23))).as("a replay leaves the record alone").isEmpty();
  }

  @Test
  void a_deadline_that_passed_during_it_moves_too() {
    announce(SOON, minutes(10));
    outages.beat("one", NOON);
    outages.beat("one", minutes(60));

    assertThat(clock.due(minutes(61))).hasSize(1);
  }

  @Test
  void it_moves_the_end_of_a_first_stage_too() {
    announce(LATE, CLOSES.plus(Duration.ofDays(30)));
    dates.tell(
        new CallEvent.OutlinesDated(
            LATE, null, minutes(60), null, null, null, PersonId.PLATFORM, NOON));
    outages.beat("one", NOON);
    outages.beat("one", minutes(20));
    Outage outage = new Outage(NOON, minutes(20));

    assertThat(clock.due(minutes(21)))
        .singleElement()
        .isInstanceOfSatisfying(
            MoveForOutage.class, move -> assertThat(move.call()).isEqualTo(LATE));
    dates.tell(
        new CallEvent.OutlinesDated(
            LATE,
            minutes(60),
            outage.moves(minutes(60)).orElseThrow(),
            MoveCause.OUTAGE,
            outage.reason(),
            outage,
            PersonId.PLATFORM,
            minutes(21)));
    assertThat(clock.due(minutes(22))).isEmpty();
    assertThat(outages.list(10, 0)).extracting(OutageRow::moved).containsExactly(List.of(LATE));
  }

  private static Instant minutes(int after) {
    return NOON.plus(Duration.ofMinutes(after));
  }

  private void announce(CallId call, Instant closesAt) {
    CallTerms terms =
        new CallTerms(
            TEXT,
            TEXT,
            List.of(new NeedId("N-2026-00001")),
            Tiyn.ofTenge(100),
            Tiyn.ofTenge(50),
            NOON.minusSeconds(86_400),
            closesAt,
            3,
            20);
    FundId fund = new FundId("KBK-401103");
    progress.tell(
        new CallEvent.CallPlanned(call, fund, terms, OFFICIAL, NOON.minusSeconds(100)),
        new CallEvent.CallAnnounced(call, fund, terms, OFFICIAL, NOON.minusSeconds(90)));
  }
}
