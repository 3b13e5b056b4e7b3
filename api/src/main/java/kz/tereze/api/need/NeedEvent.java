package kz.tereze.api.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.Written;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import org.jspecify.annotations.Nullable;

/// What happened to a need.
public sealed interface NeedEvent extends Event {

  NeedId need();

  @Stored(value = "need.posted", revision = 2)
  record NeedPosted(NeedId need, Bin owner, NeedContent content, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored(value = "need.revised", revision = 2)
  record NeedRevised(NeedId need, int version, NeedContent content, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.withdrawn")
  record NeedWithdrawn(NeedId need, String reason, PersonId by, Instant at) implements NeedEvent {}

  /// The version was compared with earlier texts and is open to public questions.
  ///
  /// @param questionsUntil the last day on which questions are taken
  /// @param legalReference the act the length of the window comes from
  @Stored("need.screened")
  record NeedScreened(
      NeedId need,
      int version,
      List<Resemblance> found,
      String remark,
      LocalDate questionsUntil,
      String legalReference,
      PersonId by,
      Instant at)
      implements NeedEvent {

    public NeedScreened {
      found = List.copyOf(found);
    }
  }

  /// The owner may write a new version; this one goes no further.
  @Stored("need.returned")
  record NeedReturned(NeedId need, int version, String reason, PersonId by, Instant at)
      implements NeedEvent {}

  /// @param question its number, counted from 1
  /// @param words kept in the vault, so that what names a person can be erased
  @Stored("need.question-asked")
  record QuestionAsked(
      NeedId need, int question, SealedText words, Written in, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.question-answered")
  record QuestionAnswered(
      NeedId need, int question, String answer, Written in, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.question-hidden")
  record QuestionHidden(NeedId need, int question, String reason, PersonId by, Instant at)
      implements NeedEvent {}

  /// The text is frozen: the council votes on exactly this hash.
  ///
  /// @param hash of the version's canonical text; null in ballots older than the hash
  @Stored(value = "need.put-to-council", revision = 2)
  record NeedPutToCouncil(
      NeedId need,
      Bin owner,
      int version,
      @Nullable Hash hash,
      CouncilId council,
      BallotId ballot,
      PersonId by,
      Instant at)
      implements NeedEvent {}

  /// @param hash of the approved text; null in ballots older than the hash
  @Stored(value = "need.approved", revision = 2)
  record NeedApproved(
      NeedId need, int version, @Nullable Hash hash, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.rejected")
  record NeedRejected(NeedId need, int version, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  /// No quorum, or no such council: the need can be put to a council again.
  @Stored("need.returned-undecided")
  record NeedReturnedUndecided(NeedId need, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.included-in-call")
  record NeedIncludedInCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}

  /// The need is not approved, or another call serves it.
  @Stored("need.not-included-in-call")
  record NeedNotIncludedInCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}

  /// Another call may serve the need.
  @Stored("need.released-from-call")
  record NeedReleasedFromCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}
}
