package kz.tereze.api.council;

/// The count of a closed ballot.
///
/// @param seats all seats when the ballot opened
/// @param recused seats that left numerator, denominator and quorum base
public record Tally(int seats, int recused, int inFavour, int against, int abstained) {

  /// Seats entitled to vote.
  public int eligible() {
    return seats - recused;
  }

  /// Votes cast.
  public int voted() {
    return inFavour + against + abstained;
  }

  /// @param quorum share of the eligible who must vote
  /// @param majority share of the votes cast that must be in favour
  public Outcome outcome(Fraction quorum, Fraction majority) {
    if (voted() == 0 || !quorum.isReachedBy(voted(), eligible())) {
      return Outcome.NO_QUORUM;
    }
    return majority.isReachedBy(inFavour, voted()) ? Outcome.CARRIED : Outcome.NOT_CARRIED;
  }
}
