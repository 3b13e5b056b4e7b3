package kz.tereze.projections.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand.NoteMissingDecision;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class AwardsTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-0000000000a1");
  private static final ApplicationNumber FIRST = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber SECOND = new ApplicationNumber("AP26000002");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final Tiyn AMOUNT = Tiyn.ofTenge(40_000_000);
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final PersonId VOTER = PersonId.of("00000000-0000-0000-0000-000000000004");
  private static final Instant DAY_1 = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);

  private final Telling<Awards> awards = new Telling<>(Awards::new);

  @Test
  void whatever_waits_longest_is_first_in_the_queue() {
    awards.tell(proposed(SECOND, DAY_2), proposed(FIRST, DAY_1));

    assertThat(awards.projection().awaitingDecision())
        .extracting(AwardRow::number)
        .containsExactly(FIRST, SECOND);
    assertThat(awards.projection().countAwaitingDecision()).isEqualTo(2);
  }

  @Test
  void a_decision_takes_the_award_out_of_the_queue_and_is_kept() {
    awards.tell(
        proposed(FIRST, DAY_1),
        proposed(SECOND, DAY_1),
        new AwardEvent.AwardApproved(
            FIRST,
            CALL,
            new FundId("KBK-401103"),
            APPLICATION,
            NEED,
            APPLICANT,
            AMOUNT,
            "12-н",
            List.of(VOTER, OFFICIAL),
            OFFICIAL,
            DAY_2),
        new AwardEvent.AwardReturned(
            SECOND, CALL, APPLICATION, "Смета негізделмеген", OFFICIAL, DAY_2));

    assertThat(awards.projection().awaitingDecision()).isEmpty();
    AwardRow approved = awards.projection().find(FIRST).orElseThrow();
    assertThat(approved.status()).isEqualTo(AwardStatus.APPROVED);
    assertThat(approved.order()).isEqualTo("12-н");
    assertThat(approved.involved()).containsExactly(VOTER);
    assertThat(awards.projection().decided(10))
        .extracting(AwardRow::reason)
        .containsExactly(null, "Смета негізделмеген");
    awards.rows_are_the_same_again_and_after_a_replay("award");
  }

  @Test
  void what_was_returned_may_be_proposed_again() {
    awards.tell(
        proposed(FIRST, DAY_1),
        new AwardEvent.AwardReturned(
            FIRST, CALL, APPLICATION, "Смета негізделмеген", OFFICIAL, DAY_1),
        proposed(FIRST, DAY_2));

    AwardRow again = awards.projection().find(FIRST).orElseThrow();
    assertThat(again.awaitsDecision()).isTrue();
    assertThat(again.reason()).isNull();
    awards.rows_are_the_same_again_and_after_a_replay("award");
  }

  @Test
  void a_term_that_passes_without_a_decision_is_noted_once_for_each_proposal() {
    awards.tell(proposed(FIRST, DAY_1));
    MissingDecisions clock = new MissingDecisions(awards.projection());
    // Sunday 1 March; the 9th makes up for Women's Day on Sunday, yet the term ends before it.
    LocalDate decideBy = LocalDate.of(2026, 3, 4);
    assertThat(awards.projection().find(FIRST).orElseThrow().decideBy()).isEqualTo(decideBy);
    assertThat(clock.due(Instant.parse("2026-03-04T18:59:59Z"))).isEmpty();
    Instant late = Instant.parse("2026-03-04T19:00:00Z");
    assertThat(clock.due(late)).hasSize(1).first().isInstanceOf(NoteMissingDecision.class);

    awards.tell(
        new AwardEvent.AwardDecisionMissing(FIRST, CALL, decideBy, PersonId.PLATFORM, late));
    assertThat(clock.due(late)).isEmpty();
    assertThat(awards.projection().find(FIRST).orElseThrow().isDecisionMissed()).isTrue();
    assertThat(awards.projection().countMissedDecisions(CALL)).isEqualTo(1);
    awards.rows_are_the_same_again_and_after_a_replay("award");

    awards.tell(
        new AwardEvent.AwardReturned(FIRST, CALL, APPLICATION, "Смета", OFFICIAL, late),
        proposed(FIRST, late));
    assertThat(awards.projection().find(FIRST).orElseThrow().isDecisionMissed()).isFalse();
    assertThat(clock.due(late)).isEmpty();
  }

  private static AwardEvent proposed(ApplicationNumber number, Instant at) {
    return new AwardEvent.AwardProposed(
        number,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        APPLICANT,
        AMOUNT,
        BallotId.of(number.irn(), 1),
        List.of(VOTER),
        PersonId.PLATFORM,
        at);
  }
}
