package kz.tereze.api.council;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What happened in a ballot. Voting is open and by name; names become public at its close.
public sealed interface BallotEvent extends Event {

  BallotId ballot();

  /// @param recused seats that a rule recuses from the start
  @Stored("council.ballot-opened")
  record BallotOpened(
      BallotId ballot,
      CouncilId council,
      Subject subject,
      List<Seat> seats,
      List<PersonId> recused,
      Fraction quorum,
      Fraction majority,
      PersonId by,
      Instant at)
      implements BallotEvent {

    public BallotOpened {
      seats = List.copyOf(seats);
      recused = List.copyOf(recused);
    }
  }

  @Stored("council.vote-cast")
  record VoteCast(BallotId ballot, Choice choice, String reason, PersonId by, Instant at)
      implements BallotEvent {}

  /// One member's counted vote.
  record CountedVote(PersonId member, Choice choice, String reason) {}

  @Stored("council.ballot-closed")
  record BallotClosed(
      BallotId ballot,
      CouncilId council,
      Subject subject,
      List<CountedVote> votes,
      Tally tally,
      Outcome outcome,
      PersonId by,
      Instant at)
      implements BallotEvent {

    public BallotClosed {
      votes = List.copyOf(votes);
    }
  }
}
