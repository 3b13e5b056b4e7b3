package kz.tereze.domain.council;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.council.Sitting.BALLOT;
import static kz.tereze.domain.council.Sitting.COUNCIL;
import static kz.tereze.domain.council.Sitting.REASON;
import static kz.tereze.domain.council.Sitting.SUBJECT;
import static kz.tereze.domain.council.Sitting.cast;
import static kz.tereze.domain.council.Sitting.inFavour;
import static kz.tereze.domain.council.Sitting.member;
import static kz.tereze.domain.council.Sitting.opened;
import static kz.tereze.domain.council.Sitting.seats;
import static kz.tereze.domain.council.Sitting.votes;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.council.BallotCommand.CastVote;
import kz.tereze.api.council.BallotCommand.CloseBallot;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.BallotRescheduled;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Tally;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class BallotTest {

  private static final Acting AFTER = later(OFFICIAL, Sitting.CLOSES);

  /// Five working days after Wednesday 9 September.
  private static final Instant NEXT_CLOSES = Instant.parse("2026-09-16T19:00:00Z");

  private final FixtureConfiguration<Ballot> ballot = Fixtures.of(Ballot.class);

  @Test
  void a_member_votes_and_changes_the_vote_while_the_ballot_is_open() {
    ballot.given(opened(seats(3))).when(vote(1, Choice.FOR, "")).expectEvents(inFavour(1));
    ballot
        .given(opened(seats(3)), inFavour(1))
        .when(vote(1, Choice.AGAINST, REASON))
        .expectEvents(cast(1, Choice.AGAINST, REASON));
    silent(ballot.given(opened(seats(3)), inFavour(1)).when(vote(1, Choice.FOR, "")));
  }

  @Test
  void only_who_held_a_seat_at_the_opening_votes_and_as_a_member() {
    ballot
        .given(opened(seats(3)))
        .when(vote(4, Choice.FOR, ""))
        .expectException(refusedBy(CouncilRule.VOTER_HAS_A_SEAT));
    ballot
        .given(opened(seats(3)))
        .when(new CastVote(BALLOT, Choice.FOR, "", acting(101, Role.RESEARCHER, null)))
        .expectException(refusedBy(CouncilRule.VOTER_IS_A_COUNCIL_MEMBER));
  }

  @Test
  void whoever_is_recused_by_rule_does_not_vote() {
    ballot
        .given(opened(seats(3), member(2)))
        .when(vote(2, Choice.FOR, ""))
        .expectException(refusedBy(CouncilRule.VOTER_IS_NOT_RECUSED));
  }

  @Test
  void a_recusal_is_never_taken_back() {
    ballot
        .given(opened(seats(3)), inFavour(1))
        .when(vote(1, Choice.RECUSED, REASON))
        .expectEvents(cast(1, Choice.RECUSED, REASON));
    ballot
        .given(opened(seats(3)), cast(1, Choice.RECUSED, REASON))
        .when(vote(1, Choice.FOR, ""))
        .expectException(refusedBy(CouncilRule.VOTER_IS_NOT_RECUSED));
    silent(
        ballot
            .given(opened(seats(3)), cast(1, Choice.RECUSED, REASON))
            .when(vote(1, Choice.RECUSED, REASON)));
  }

  @Test
  void against_and_recused_need_a_public_reason() {
    ballot
        .given(opened(seats(3)))
        .when(vote(1, Choice.AGAINST, "   no       "))
        .expectException(refusedBy(CouncilRule.REASON_GIVEN));
    ballot
        .given(opened(seats(3)))
        .when(vote(1, Choice.RECUSED, ""))
        .expectException(refusedBy(CouncilRule.REASON_GIVEN));
    ballot
        .given(opened(seats(3)))
        .when(vote(1, Choice.FOR, "x".repeat(2_001)))
        .expectException(refusedBy(CouncilRule.REASON_GIVEN));
    ballot
        .given(opened(seats(3)))
        .when(vote(1, Choice.ABSTAIN, ""))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_official_closes_and_the_votes_are_counted_in_order_of_seats() {
    ballot
        .given(
            opened(seats(4), member(4)), cast(3, Choice.AGAINST, REASON), inFavour(2), inFavour(1))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(
            closed(
                List.of(
                    new CountedVote(member(1), Choice.FOR, ""),
                    new CountedVote(member(2), Choice.FOR, ""),
                    new CountedVote(member(3), Choice.AGAINST, REASON)),
                List.of(recused(4, "")),
                new Tally(4, 1, 2, 1, 0),
                Outcome.CARRIED));
  }

  @Test
  void two_thirds_are_never_rounded_down() {
    // Three of five in favour are less than two thirds.
    ballot
        .given(
            opened(seats(5)),
            inFavour(1),
            inFavour(2),
            inFavour(3),
            cast(4, Choice.ABSTAIN, ""),
            cast(5, Choice.ABSTAIN, ""))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(
            closed(
                List.of(
                    new CountedVote(member(1), Choice.FOR, ""),
                    new CountedVote(member(2), Choice.FOR, ""),
                    new CountedVote(member(3), Choice.FOR, ""),
                    new CountedVote(member(4), Choice.ABSTAIN, ""),
                    new CountedVote(member(5), Choice.ABSTAIN, "")),
                new Tally(5, 0, 3, 0, 2),
                Outcome.NOT_CARRIED));
  }

  @Test
  void without_a_quorum_the_vote_goes_on_to_another_day() {
    Tally tally = new Tally(4, 0, 2, 0, 0);
    ballot
        .given(opened(seats(4)), inFavour(1), inFavour(2))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(rescheduled(1, tally, NEXT_CLOSES));
    ballot
        .given(opened(seats(4)), inFavour(1), inFavour(2), rescheduled(1, tally, NEXT_CLOSES))
        .when(new CastVote(BALLOT, Choice.FOR, "", later(votes(3), Sitting.CLOSES)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void after_the_last_repeat_without_a_quorum_nothing_is_decided() {
    Tally tally = new Tally(4, 0, 2, 0, 0);
    ballot
        .given(
            opened(seats(4)),
            inFavour(1),
            inFavour(2),
            rescheduled(1, tally, Sitting.CLOSES),
            rescheduled(2, tally, Sitting.CLOSES))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(
            closed(
                List.of(
                    new CountedVote(member(1), Choice.FOR, ""),
                    new CountedVote(member(2), Choice.FOR, "")),
                tally,
                Outcome.NO_QUORUM));
  }

  @Test
  void nobody_votes_or_changes_a_vote_when_the_days_are_over() {
    ballot
        .given(opened(seats(3)))
        .when(new CastVote(BALLOT, Choice.FOR, "", later(votes(1), Sitting.CLOSES.minusMillis(1))))
        .expectSuccessfulHandlerExecution();
    ballot
        .given(opened(seats(3)), inFavour(1))
        .when(new CastVote(BALLOT, Choice.AGAINST, REASON, later(votes(1), Sitting.CLOSES)))
        .expectException(refusedBy(CouncilRule.BALLOT_IS_OPEN));
  }

  @Test
  void votes_are_counted_early_only_when_everybody_entitled_has_voted() {
    ballot
        .given(opened(seats(3), member(3)), inFavour(1))
        .when(new CloseBallot(BALLOT, OFFICIAL))
        .expectException(refusedBy(CouncilRule.READY_TO_BE_COUNTED));
    ballot
        .given(opened(seats(3), member(3)), inFavour(1), inFavour(2))
        .when(new CloseBallot(BALLOT, OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void the_platform_counts_when_the_days_are_over() {
    ballot
        .given(opened(seats(1)), inFavour(1))
        .when(new CloseBallot(BALLOT, Acting.platform(Sitting.CLOSES)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_recused_seat_leaves_the_base_of_the_quorum() {
    ballot
        .given(
            opened(seats(4), member(4)), cast(3, Choice.RECUSED, REASON), inFavour(1), inFavour(2))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(
            closed(
                List.of(
                    new CountedVote(member(1), Choice.FOR, ""),
                    new CountedVote(member(2), Choice.FOR, "")),
                List.of(recused(3, REASON), recused(4, "")),
                new Tally(4, 2, 2, 0, 0),
                Outcome.CARRIED));
  }

  @Test
  void when_everybody_is_recused_nothing_is_decided() {
    ballot
        .given(opened(seats(2), member(1), member(2)))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectEvents(
            closed(
                List.of(),
                List.of(recused(1, ""), recused(2, "")),
                new Tally(2, 2, 0, 0, 0),
                Outcome.NO_QUORUM));
  }

  @Test
  void a_ballot_is_closed_by_an_official_who_holds_no_seat() {
    ballot
        .given(opened(seats(3)))
        .when(new CloseBallot(BALLOT, RESEARCHER))
        .expectException(refusedBy(CouncilRule.CLOSED_BY_OFFICIAL));
    Acting sittingOfficial = acting(101, Role.OFFICIAL, null);
    ballot
        .given(opened(seats(3)))
        .when(new CloseBallot(BALLOT, sittingOfficial))
        .expectException(refusedBy(CouncilRule.CLOSED_BY_NO_MEMBER));
  }

  @Test
  void a_closed_ballot_stays_as_it_is() {
    BallotClosed closed = closed(List.of(), new Tally(3, 0, 0, 0, 0), Outcome.NO_QUORUM);
    ballot
        .given(opened(seats(3)), closed)
        .when(vote(1, Choice.FOR, ""))
        .expectException(refusedBy(CouncilRule.BALLOT_IS_OPEN));
    ballot
        .given(opened(seats(3)), closed)
        .when(new CloseBallot(BALLOT, later(OTHER_OFFICIAL, Sitting.CLOSES)))
        .expectException(refusedBy(CouncilRule.BALLOT_IS_OPEN));
    silent(ballot.given(opened(seats(3)), closed).when(new CloseBallot(BALLOT, AFTER)));
  }

  @Test
  void a_vote_without_a_seat_is_a_corrupt_history() {
    ballot
        .given(opened(seats(3)), inFavour(4))
        .when(new CloseBallot(BALLOT, AFTER))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<Ballot> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static CastVote vote(int number, Choice choice, String reason) {
    return new CastVote(BALLOT, choice, reason, votes(number));
  }

  private static BallotClosed closed(List<CountedVote> votes, Tally tally, Outcome outcome) {
    return closed(votes, List.of(), tally, outcome);
  }

  private static BallotClosed closed(
      List<CountedVote> votes, List<CountedVote> recused, Tally tally, Outcome outcome) {
    return new BallotClosed(
        BALLOT, COUNCIL, SUBJECT, votes, recused, tally, outcome, AFTER.person(), AFTER.at());
  }

  private static CountedVote recused(int number, String reason) {
    return new CountedVote(member(number), Choice.RECUSED, reason);
  }

  private static BallotRescheduled rescheduled(int sitting, Tally tally, Instant closesAt) {
    return new BallotRescheduled(
        BALLOT, COUNCIL, SUBJECT, sitting, tally, closesAt, AFTER.person(), AFTER.at());
  }
}
