package kz.tereze.api.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What happened in a ballot. Voting is open and by name; names become public at its close.
public sealed interface BallotEvent extends Event {

  BallotId ballot();

  /// @param seats of the members whose term runs
  /// @param recused seats that a rule recuses from the start
  /// @param closesAt votes are taken before this moment; null in ballots older than the limit
  @Stored(value = "council.ballot-opened", revision = 2)
  record BallotOpened(
      BallotId ballot,
      CouncilId council,
      Subject subject,
      List<Seat> seats,
      List<PersonId> recused,
      Fraction quorum,
      Fraction majority,
      @Nullable Instant closesAt,
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

  /// Too few took part by the last day: the vote goes on until another one. Votes cast stay, and
  /// may change.
  ///
  /// @param sitting which one failed, counted from 1
  /// @param tally of the sitting that failed
  @Stored("council.ballot-rescheduled")
  record BallotRescheduled(
      BallotId ballot,
      CouncilId council,
      Subject subject,
      int sitting,
      Tally tally,
      Instant closesAt,
      PersonId by,
      Instant at)
      implements BallotEvent {}

  /// @param recused who left the count, by rule or by their own word with its reason; null in
  ///     ballots older than the list
  @Stored(value = "council.ballot-closed", revision = 2)
  record BallotClosed(
      BallotId ballot,
      CouncilId council,
      Subject subject,
      List<CountedVote> votes,
      @Nullable List<CountedVote> recused,
      Tally tally,
      Outcome outcome,
      PersonId by,
      Instant at)
      implements BallotEvent {

    public BallotClosed {
      votes = List.copyOf(votes);
      recused = recused == null ? null : List.copyOf(recused);
    }
  }

  /// @param text what the chair signs
  /// @param signBy last day for the signature
  @Stored("council.minutes-drawn")
  record MinutesDrawn(BallotId ballot, MinutesText text, LocalDate signBy, PersonId by, Instant at)
      implements BallotEvent {}

  /// @param subject number of the need, or of the application
  /// @param text hash of the minutes
  @Stored("council.minutes-signed")
  record MinutesSigned(
      BallotId ballot,
      CouncilId council,
      String subject,
      Hash text,
      Signature signature,
      PersonId by,
      Instant at)
      implements BallotEvent {}

  /// Nobody signed in time; the minutes still wait.
  @Stored("council.minutes-missing")
  record MinutesMissing(
      BallotId ballot, CouncilId council, LocalDate signBy, PersonId by, Instant at)
      implements BallotEvent {}
}
