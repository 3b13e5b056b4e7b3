package kz.tereze.api.council;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.BallotEvent.CountedVote;
import org.jspecify.annotations.Nullable;

/// The minutes of a ballot, drawn from its facts alone: who was seated, who voted how and why, who
/// left the count, and the count in whole votes.
///
/// @param recused null about an award: a name among them would give away an applicant who was not
///     supported, or an expert
public record MinutesText(
    BallotId ballot,
    CouncilId council,
    SubjectKind kind,
    String reference,
    int version,
    List<PersonId> members,
    List<CountedVote> votes,
    @Nullable List<CountedVote> recused,
    Tally tally,
    Fraction quorum,
    Fraction majority,
    Outcome outcome,
    Instant openedAt,
    Instant closedAt) {

  /// What the chair's signature does.
  public static final String ACT = "council.minutes";

  public MinutesText {
    members = List.copyOf(members);
    votes = List.copyOf(votes);
    recused = recused == null ? null : List.copyOf(recused);
  }

  public static MinutesText of(BallotOpened opened, BallotClosed closed) {
    return new MinutesText(
        opened.ballot(),
        opened.council(),
        opened.subject().kind(),
        opened.subject().reference(),
        opened.subject().version(),
        opened.seats().stream().map(Seat::member).toList(),
        closed.votes(),
        opened.subject().kind() == SubjectKind.AWARD ? null : closed.recused(),
        closed.tally(),
        opened.quorum(),
        opened.majority(),
        closed.outcome(),
        opened.at(),
        closed.at());
  }

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}
