package kz.tereze.projections.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final FundId FUND = new FundId("ENERGY");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final NeedId SECOND_NEED = new NeedId("N-2026-00002");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final ApplicationId FIRST = new ApplicationId(new UUID(0, 1));
  private static final ApplicationId SECOND = new ApplicationId(new UUID(0, 2));
  private static final ApplicationNumber IRN_1 = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber IRN_2 = new ApplicationNumber("AP26000002");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant OPENS = DAY_1.plusSeconds(86_400);
  private static final Instant CLOSES = DAY_1.plusSeconds(30 * 86_400);
  private static final Tiyn BUDGET = Tiyn.ofTenge(70_000_000);
  private static final Tiyn ASKED = Tiyn.ofTenge(40_000_000);
  private static final CallTerms TERMS =
      new CallTerms(
          new Text("Су үнемдеу", "Экономия воды", "Saving water"),
          new Text("Қысқаша", "Кратко", null),
          List.of(NEED, SECOND_NEED),
          BUDGET,
          ASKED,
          OPENS,
          CLOSES,
          3,
          20);

  private final Telling<CallProgress> progress = new Telling<>(CallProgress::new);
  private final Calls calls = new Calls(progress.source());

  @Test
  void a_planned_call_shows_what_it_still_waits_for() {
    progress.tell(
        planned(), new CallEvent.CallFunded(CALL, FUND, BUDGET, PersonId.PLATFORM, DAY_1));
    CallRow row = calls.find(CALL).orElseThrow();
    assertThat(row.funding()).isEqualTo(Answer.GIVEN);
    assertThat(row.isReadyToAnnounce()).isFalse();
    assertThat(row.isPublic()).isFalse();
    assertThat(calls.announced("", 10, 0)).isEmpty();
    assertThat(calls.all(10, 0)).hasSize(1);

    progress.tell(
        new CallEvent.CallNeedIncluded(CALL, NEED, PersonId.PLATFORM, DAY_1),
        new CallEvent.CallNeedIncluded(CALL, SECOND_NEED, PersonId.PLATFORM, DAY_1));
    assertThat(calls.find(CALL).orElseThrow().isReadyToAnnounce()).isTrue();
    assertThat(calls.countReadyToAnnounce()).isEqualTo(1);
  }

  @Test
  void everybody_reads_how_and_why_a_deadline_moved() {
    Text reason = new Text("Қызмет істемеді.", "Служба не работала.", null);
    Instant later = CLOSES.plusSeconds(86_400);
    assertThat(calls.of(CALL, OPENS)).as("no such call yet").isEqualTo(OPENS);
    progress.tell(
        planned(),
        new CallEvent.DeadlineMoved(
            CALL, CLOSES, later, MoveCause.OUTAGE, reason, OFFICIAL, DAY_1));
    assertThat(calls.find(CALL).orElseThrow().terms().closesAt()).isEqualTo(later);
    assertThat(calls.of(CALL, CLOSES)).isEqualTo(later);
    assertThat(calls.moves(CALL))
        .containsExactly(new DeadlineMove(CLOSES, later, MoveCause.OUTAGE, reason, null, DAY_1));
    progress.rows_are_the_same_again_and_after_a_replay("call", "deadline_move");
  }

  @Test
  void a_refusal_of_the_fund_says_how_much_it_holds() {
    progress.tell(
        planned(),
        new CallEvent.CallFundingRefused(CALL, FUND, Tiyn.ofTenge(5), PersonId.PLATFORM, DAY_1),
        new CallEvent.CallCompleted(CALL, FUND, Tiyn.ZERO, Tiyn.ZERO, List.of(), OFFICIAL, DAY_1));
    CallRow row = calls.find(CALL).orElseThrow();
    assertThat(row.available()).isEqualTo(Tiyn.ofTenge(5));
    assertThat(row.status(DAY_1)).isEqualTo(CallStatus.GIVEN_UP);
  }

  @Test
  void time_opens_and_closes_an_announced_call() {
    progress.tell(planned(), announced());
    CallRow row = calls.find(CALL).orElseThrow();
    assertThat(row.status(DAY_1)).isEqualTo(CallStatus.ANNOUNCED);
    assertThat(row.status(OPENS)).isEqualTo(CallStatus.OPEN);
    assertThat(row.status(CLOSES)).isEqualTo(CallStatus.OPEN);
    assertThat(row.status(CLOSES.plusMillis(1))).isEqualTo(CallStatus.CLOSED);
    assertThat(calls.announced("эконом", 10, 0)).hasSize(1);
    assertThat(calls.countAnnounced("уголь")).isZero();
    assertThat(calls.serving(SECOND_NEED)).hasSize(1);
  }

  @Test
  void awards_are_reserved_within_the_budget_and_the_list_tells_each_fate() {
    BallotId ballot1 = BallotId.of(IRN_1.irn(), 1);
    BallotId ballot2 = BallotId.of(IRN_2.irn(), 1);
    progress.tell(
        planned(),
        announced(),
        admitted(FIRST, IRN_1),
        admitted(SECOND, IRN_2),
        new CallEvent.ApplicationScored(CALL, FIRST, 90, List.of(OFFICIAL), OFFICIAL, CLOSES),
        new CallEvent.ApplicationScored(CALL, SECOND, 80, List.of(OFFICIAL), OFFICIAL, CLOSES));
    assertThat(calls.countReadyToRank(CLOSES)).as("still open").isZero();
    assertThat(calls.countReadyToRank(CLOSES.plusMillis(1))).isEqualTo(1);
    progress.tell(
        new CallEvent.RankingPublished(
            CALL,
            List.of(ranked(1, FIRST, IRN_1, 100), ranked(2, SECOND, IRN_2, 80)),
            20,
            OFFICIAL,
            CLOSES));
    assertThat(calls.countAwaitingCouncil()).isEqualTo(1);
    assertThat(calls.lines(CALL))
        .allMatch(RankedLine::awaitsCouncil)
        .extracting(RankedLine::meanTenths)
        .containsExactly(333, 267);

    progress.tell(
        onCouncil(FIRST, IRN_1, ballot1),
        new CallEvent.AwardReserved(
            CALL, FUND, FIRST, IRN_1, NEED, APPLICANT, ASKED, ballot1, List.of(), OFFICIAL, CLOSES),
        onCouncil(SECOND, IRN_2, ballot2),
        new CallEvent.AwardBeyondBudget(
            CALL, SECOND, IRN_2, ASKED, BUDGET.minus(ASKED), ballot2, OFFICIAL, CLOSES));

    assertThat(calls.find(CALL).orElseThrow().left()).isEqualTo(BUDGET.minus(ASKED));
    assertThat(calls.lines(CALL))
        .extracting(RankedLine::state)
        .containsExactly(ApplicationState.RESERVED, ApplicationState.BEYOND_BUDGET);

    progress.tell(new CallEvent.AwardReleased(CALL, FUND, FIRST, IRN_1, ASKED, OFFICIAL, CLOSES));
    assertThat(calls.find(CALL).orElseThrow().reserved()).isEqualTo(Tiyn.ZERO);
    assertThat(calls.line(FIRST).orElseThrow().state()).isEqualTo(ApplicationState.RELEASED);
    progress.rows_are_the_same_again_and_after_a_replay("call", "call_need", "call_application");
  }

  @Test
  void submitted_applications_are_counted_until_they_are_checked() {
    progress.tell(
        planned(),
        announced(),
        new CallEvent.ApplicationReceived(CALL, FIRST, OFFICIAL, DAY_1),
        new CallEvent.ApplicationReceived(CALL, SECOND, OFFICIAL, DAY_1));
    assertThat(calls.find(CALL).orElseThrow().unchecked()).isEqualTo(2);

    progress.tell(
        admitted(FIRST, IRN_1),
        new CallEvent.ApplicationScored(CALL, FIRST, 90, List.of(OFFICIAL), OFFICIAL, CLOSES));
    assertThat(calls.find(CALL).orElseThrow().unchecked()).isEqualTo(1);
    assertThat(calls.countReadyToRank(CLOSES.plusMillis(1))).as("one is unchecked").isZero();

    progress.tell(new CallEvent.ApplicationDropped(CALL, SECOND, OFFICIAL, CLOSES));
    assertThat(calls.countReadyToRank(CLOSES.plusMillis(1))).isEqualTo(1);
    progress.rows_are_the_same_again_and_after_a_replay("call_unchecked");
  }

  @Test
  void an_approved_award_keeps_its_sum() {
    BallotId ballot = BallotId.of(IRN_1.irn(), 1);
    progress.tell(
        planned(),
        announced(),
        admitted(FIRST, IRN_1),
        onCouncil(FIRST, IRN_1, ballot),
        new CallEvent.AwardReserved(
            CALL, FUND, FIRST, IRN_1, NEED, APPLICANT, ASKED, ballot, List.of(), OFFICIAL, CLOSES),
        new CallEvent.AwardConfirmed(CALL, FIRST, OFFICIAL, CLOSES));
    assertThat(calls.line(FIRST).orElseThrow().state()).isEqualTo(ApplicationState.AWARDED);
    assertThat(calls.find(CALL).orElseThrow().reserved()).isEqualTo(ASKED);
  }

  private static CallEvent planned() {
    return new CallEvent.CallPlanned(CALL, FUND, TERMS, OFFICIAL, DAY_1);
  }

  private static CallEvent announced() {
    return new CallEvent.CallAnnounced(CALL, FUND, TERMS, OFFICIAL, DAY_1);
  }

  private static CallEvent admitted(ApplicationId application, ApplicationNumber number) {
    return new CallEvent.ApplicationAdmitted(
        CALL,
        application,
        number,
        NEED,
        APPLICANT,
        List.of(OFFICIAL),
        ASKED,
        PersonId.PLATFORM,
        CLOSES);
  }

  private static Ranked ranked(
      int rank, ApplicationId application, ApplicationNumber number, int points) {
    return new Ranked(rank, application, number, APPLICANT, points, 3, ASKED, true);
  }

  private static CallEvent onCouncil(
      ApplicationId application, ApplicationNumber number, BallotId ballot) {
    return new CallEvent.ApplicationPutToCouncil(
        CALL,
        application,
        number,
        new CouncilId("NTS-ENERGY"),
        ballot,
        APPLICANT,
        List.of(),
        OFFICIAL,
        CLOSES);
  }
}
