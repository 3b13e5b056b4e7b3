package kz.tereze.projections.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotEvent.BallotRescheduled;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.BallotEvent.VoteCast;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class BallotsTest {

  private static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  private static final BallotId BALLOT = BallotId.of("N-2026-00001-V1", 1);
  private static final PersonId SECRETARY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId ASEL = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId DANA = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final PersonId ERLAN = PersonId.of("00000000-0000-0000-0000-000000000004");
  private static final Bin OWNER = new Bin("240140000001");
  private static final Bin OTHER = new Bin("190340901012");
  private static final Fraction TWO_THIRDS = new Fraction(2, 3, "rules");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);
  private static final Instant CLOSES = DAY_2.plusSeconds(500_000);
  private static final Subject NEED =
      new Subject(
          SubjectKind.NEED, "N-2026-00001", 1, null, null, List.of(OWNER), List.<PersonId>of());

  private final Telling<Ballots> ballots = new Telling<>(Ballots::new);

  @Test
  void while_a_ballot_is_open_only_the_own_vote_is_told() {
    ballots.tell(
        opened(), new VoteCast(BALLOT, Choice.AGAINST, "Дорого, есть готовое", ASEL, DAY_2));

    assertThat(ballots.projection().seats(BALLOT)).hasSize(3).allMatch(s -> s.choice() == null);
    assertThat(ballots.projection().seatOf(BALLOT, ASEL).orElseThrow().choice())
        .isEqualTo(Choice.AGAINST);
    assertThat(ballots.projection().seatOf(BALLOT, SECRETARY)).isEmpty();
    BallotRow row = ballots.projection().openFor(DANA).getFirst();
    assertThat(row.voted()).isEqualTo(1);
    assertThat(row.eligible()).isEqualTo(2);
    assertThat(row.hasQuorum()).isFalse();
  }

  @Test
  void a_closed_ballot_tells_the_count_and_who_voted_how() {
    ballots.tell(
        opened(),
        new VoteCast(BALLOT, Choice.ABSTAIN, "", ASEL, DAY_2),
        new VoteCast(BALLOT, Choice.FOR, "", ASEL, DAY_2),
        new VoteCast(BALLOT, Choice.FOR, "", DANA, DAY_2),
        new BallotClosed(
            BALLOT,
            COUNCIL,
            NEED,
            List.of(new CountedVote(ASEL, Choice.FOR, ""), new CountedVote(DANA, Choice.FOR, "")),
            List.of(),
            new Tally(3, 1, 2, 0, 0),
            Outcome.CARRIED,
            SECRETARY,
            DAY_2));

    BallotRow row = ballots.projection().find(BALLOT).orElseThrow();
    assertThat(row.outcome()).isEqualTo(Outcome.CARRIED);
    assertThat(row.tally()).isEqualTo(new Tally(3, 1, 2, 0, 0));
    assertThat(ballots.projection().seats(BALLOT))
        .filteredOn(seat -> seat.choice() == Choice.FOR)
        .extracting(SeatRow::member)
        .containsExactlyInAnyOrder(ASEL, DANA);
    assertThat(ballots.projection().open()).isEmpty();
    assertThat(ballots.projection().openFor(ASEL)).isEmpty();
    assertThat(ballots.projection().closedFor(ASEL, 5)).hasSize(1);
    assertThat(ballots.projection().about("N-2026-00001")).hasSize(1);
    assertThat(ballots.projection().ofCouncil(COUNCIL, 5, 0)).hasSize(1);
    assertThat(ballots.projection().countOfCouncil(COUNCIL)).isEqualTo(1);
    ballots.rows_are_the_same_again_and_after_a_replay("ballot", "ballot_seat");
  }

  @Test
  void a_ballot_is_to_be_counted_when_its_days_are_over_and_goes_on_without_quorum() {
    Instant next = CLOSES.plusSeconds(600_000);
    ballots.tell(opened());
    assertThat(ballots.projection().toCount(CLOSES.minusSeconds(1))).isEmpty();
    assertThat(ballots.projection().toCount(CLOSES)).containsExactly(BALLOT);
    assertThat(new BallotsToCount(ballots.projection()).due(CLOSES)).hasSize(1);

    ballots.tell(
        new BallotRescheduled(
            BALLOT, COUNCIL, NEED, 1, new Tally(3, 1, 1, 0, 0), next, SECRETARY, CLOSES));
    assertThat(ballots.projection().toCount(CLOSES)).isEmpty();
    BallotRow row = ballots.projection().find(BALLOT).orElseThrow();
    assertThat(row.sitting()).isEqualTo(2);
    assertThat(row.closesAt()).isEqualTo(next);
    assertThat(row.takesVotesAt(CLOSES)).isTrue();
    assertThat(row.takesVotesAt(next)).isFalse();
    ballots.rows_are_the_same_again_and_after_a_replay("ballot", "ballot_seat");
  }

  @Test
  void who_is_recused_gives_no_applicant_away() {
    BallotId ballot = BallotId.of("AP26000001", 1);
    Subject award =
        new Subject(
            SubjectKind.AWARD,
            "AP26000001",
            1,
            new CallId("C-2026-001"),
            new ApplicationId(new UUID(0, 7)),
            List.of(OWNER),
            List.of());
    ballots.tell(
        new BallotOpened(
            ballot,
            COUNCIL,
            award,
            List.of(new Seat(ASEL, OTHER), new Seat(ERLAN, OWNER)),
            List.of(ERLAN),
            TWO_THIRDS,
            TWO_THIRDS,
            CLOSES,
            PersonId.PLATFORM,
            DAY_1),
        new VoteCast(ballot, Choice.AGAINST, "Есть готовое решение", ASEL, DAY_2));
    assertThat(ballots.projection().seats(ballot)).noneMatch(SeatRow::isRecused);
    assertThat(ballots.projection().seatOf(ballot, ERLAN).orElseThrow().recusedByRule()).isTrue();

    ballots.tell(
        new BallotClosed(
            ballot,
            COUNCIL,
            award,
            List.of(new CountedVote(ASEL, Choice.AGAINST, "Есть готовое решение")),
            List.of(new CountedVote(ERLAN, Choice.RECUSED, "")),
            new Tally(2, 1, 0, 1, 0),
            Outcome.NOT_CARRIED,
            SECRETARY,
            DAY_2));
    assertThat(ballots.projection().seats(ballot))
        .extracting(SeatRow::member)
        .containsExactly(ASEL);
  }

  private static BallotOpened opened() {
    return new BallotOpened(
        BALLOT,
        COUNCIL,
        NEED,
        List.of(new Seat(ASEL, OTHER), new Seat(DANA, OTHER), new Seat(ERLAN, OWNER)),
        List.of(ERLAN),
        TWO_THIRDS,
        TWO_THIRDS,
        CLOSES,
        PersonId.PLATFORM,
        DAY_1);
  }
}
