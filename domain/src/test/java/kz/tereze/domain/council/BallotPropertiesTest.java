package kz.tereze.domain.council;

import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.council.Sitting.BALLOT;
import static kz.tereze.domain.council.Sitting.REASON;
import static kz.tereze.domain.council.Sitting.employer;
import static kz.tereze.domain.council.Sitting.member;
import static kz.tereze.domain.council.Sitting.votes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotCommand.CastVote;
import kz.tereze.api.council.BallotCommand.CloseBallot;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilCommand.AppointMember;
import kz.tereze.api.council.CouncilCommand.CallBallot;
import kz.tereze.api.council.CouncilCommand.DismissMember;
import kz.tereze.api.council.CouncilCommand.EstablishCouncil;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.domain.People;
import kz.tereze.domain.Rehearsal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever council, recusals and votes: the outcome is what a plain count by hand gives.
class BallotPropertiesTest {

  private static final int REPEATS = Policy.COUNCIL_REPEATS.on(LocalDate.of(2026, 9, 1)).value();

  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 0xa));

  /// @param member may hold no seat
  record Vote(int member, Choice choice) {}

  @Property(tries = 200)
  void the_outcome_is_what_counting_by_hand_gives(
      @ForAll @IntRange(max = 25) int seats,
      @ForAll @Size(max = 6) Set<@IntRange(min = 1, max = 25) Integer> concerned,
      @ForAll @Size(max = 5) Set<@IntRange(min = 1, max = 25) Integer> dismissed,
      @ForAll @Size(max = 4) Set<@IntRange(min = 1, max = 25) Integer> tiedLate,
      @ForAll("ballots") List<Vote> votes) {
    try (Rehearsal council = new Rehearsal(Council.class, Ballot.class)) {
      open(council, seats, concerned, dismissed);
      for (Vote vote : votes) {
        try {
          council.ask(new CastVote(BALLOT, vote.choice(), REASON, votes(vote.member())));
        } catch (Refused refused) {
          // Refusals are expected; what counts is what was accepted.
        }
      }
      // They voted, and only then it became known.
      tiedLate.forEach(number -> council.decisions().tie(APPLICATION, member(number)));
      int sittings = close(council);
      BallotClosed closed = council.facts(BallotClosed.class).getLast();
      Count count = byHand(seats, dismissed, concerned, tiedLate, votes);
      Outcome byHand = count.outcome();
      assertThat(closed.outcome()).isEqualTo(byHand);
      assertThat(closed.tally())
          .isEqualTo(
              new Tally(
                  count.seated(),
                  count.recused(),
                  count.inFavour(),
                  count.against(),
                  count.abstained()));
      assertThat(closed.votes()).hasSize(count.cast());
      assertThat(closed.recused()).hasSize(count.recused());
      boolean isHeldAgain = byHand == Outcome.NO_QUORUM && closed.tally().eligible() > 0;
      assertThat(sittings).isEqualTo(isHeldAgain ? REPEATS + 1 : 1);
    }
  }

  /// Counts after the last day of each sitting until the ballot is over.
  private static int close(Rehearsal council) {
    Instant at = Sitting.CLOSES;
    int sittings = 0;
    while (council.facts(BallotClosed.class).isEmpty()) {
      council.ask(new CloseBallot(BALLOT, People.later(OFFICIAL, at)));
      at = at.plus(Duration.ofDays(30));
      sittings++;
    }
    return sittings;
  }

  /// What a secretary writes down.
  private record Count(int seated, int recused, int inFavour, int against, int abstained) {

    int cast() {
      return inFavour + against + abstained;
    }

    Outcome outcome() {
      if (cast() == 0 || cast() < ceilingOfTwoThirds(seated - recused)) {
        return Outcome.NO_QUORUM;
      }
      return inFavour >= ceilingOfTwoThirds(cast()) ? Outcome.CARRIED : Outcome.NOT_CARRIED;
    }
  }

  /// Two thirds of those entitled must vote, two thirds of those who vote must be in favour; the
  /// recused are nowhere, and whoever was dismissed before holds no seat. Every member's last
  /// accepted word counts, unless a tie became known since.
  private static Count byHand(
      int seats,
      Set<Integer> dismissed,
      Set<Integer> concerned,
      Set<Integer> tiedLate,
      List<Vote> votes) {
    int[] counts = new int[Choice.values().length];
    int seated = 0;
    for (int number = 1; number <= seats; number++) {
      if (dismissed.contains(number)) {
        continue;
      }
      seated++;
      Choice standing = concerned.contains(number) ? Choice.RECUSED : null;
      for (Vote vote : votes) {
        if (vote.member() == number && standing != Choice.RECUSED) {
          standing = vote.choice();
        }
      }
      if (tiedLate.contains(number)) {
        standing = Choice.RECUSED;
      }
      if (standing != null) {
        counts[standing.ordinal()]++;
      }
    }
    return new Count(
        seated,
        counts[Choice.RECUSED.ordinal()],
        counts[Choice.FOR.ordinal()],
        counts[Choice.AGAINST.ordinal()],
        counts[Choice.ABSTAIN.ordinal()]);
  }

  private static int ceilingOfTwoThirds(int whole) {
    return (2 * whole + 2) / 3;
  }

  private static void open(
      Rehearsal council, int seats, Set<Integer> concerned, Set<Integer> dismissed) {
    council.ask(new EstablishCouncil(Sitting.COUNCIL, Sitting.NAME, People.ADMINISTRATOR));
    for (int number = 1; number <= seats; number++) {
      council.ask(
          new AppointMember(
              Sitting.COUNCIL,
              member(number),
              employer(number),
              Sitting.TERM_BEGINS,
              Sitting.TERM_ENDS,
              People.ADMINISTRATOR));
    }
    for (int number : dismissed) {
      if (number <= seats) {
        council.ask(new DismissMember(Sitting.COUNCIL, member(number), People.ADMINISTRATOR));
      }
    }
    // Half are concerned as people, half through their employer.
    Subject subject =
        new Subject(
            SubjectKind.AWARD,
            "AP26000001",
            1,
            new CallId("C-2026-001"),
            APPLICATION,
            concerned.stream().filter(n -> n % 2 == 0).map(Sitting::employer).toList(),
            concerned.stream().filter(n -> n % 2 == 1).map(Sitting::member).toList());
    council.ask(new CallBallot(Sitting.COUNCIL, BALLOT, subject, People.PLATFORM));
  }

  @Provide
  Arbitrary<List<Vote>> ballots() {
    Arbitrary<Choice> choices =
        Arbitraries.frequency(
            Tuple.of(6, Choice.FOR),
            Tuple.of(2, Choice.AGAINST),
            Tuple.of(1, Choice.ABSTAIN),
            Tuple.of(1, Choice.RECUSED));
    return Combinators.combine(Arbitraries.integers().between(1, 27), choices)
        .as(Vote::new)
        .list()
        .ofMaxSize(60);
  }
}
