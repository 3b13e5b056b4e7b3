package kz.tereze.projections.council;

import java.time.Instant;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Fraction;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import org.jspecify.annotations.Nullable;

/// A ballot: its subject, how many have taken part, and the count once it is closed.
///
/// @param reference number of the need, or of the application
/// @param seats all seats when it opened
/// @param recused seats out of the count so far
/// @param voted votes cast so far; for whom is not told before the close
/// @param outcome null while the ballot is open
/// @param sitting 1, and one more after each without quorum
/// @param closesAt votes are taken before this moment; null in ballots older than the limit
public record BallotRow(
    BallotId ballot,
    CouncilId council,
    SubjectKind kind,
    String reference,
    int version,
    @Nullable CallId call,
    @Nullable ApplicationId application,
    Fraction quorum,
    Fraction majority,
    int seats,
    int recused,
    int voted,
    @Nullable Outcome outcome,
    @Nullable Tally tally,
    int sitting,
    @Nullable Instant closesAt,
    Instant openedAt,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return outcome == null;
  }

  /// Whether votes are still taken.
  public boolean takesVotesAt(Instant now) {
    return isOpen() && (closesAt == null || now.isBefore(closesAt));
  }

  /// Whether the secretary may have the votes counted.
  public boolean isReadyToCount(Instant now) {
    return isOpen() && (voted == eligible() || closesAt == null || !now.isBefore(closesAt));
  }

  public boolean isAboutNeed() {
    return kind == SubjectKind.NEED;
  }

  /// Seats entitled to vote.
  public int eligible() {
    return seats - recused;
  }

  /// Whether the ballot would be valid if it were closed now.
  public boolean hasQuorum() {
    return voted > 0 && quorum.isReachedBy(voted, eligible());
  }
}
