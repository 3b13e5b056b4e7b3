package kz.tereze.api.council;

import kz.tereze.api.Rule;

/// What must hold for a council and its ballots.
public enum CouncilRule implements Rule {
  KEPT_BY_ADMINISTRATOR,
  NAME_IN_STATE_LANGUAGES,
  ESTABLISHED_ONCE,
  /// One organisation holds no more seats than the policy allows (one).
  ONE_SEAT_PER_ORGANISATION,
  /// A member who changes employers is dismissed and appointed anew.
  ONE_SEAT_PER_PERSON,
  /// The term begins before it ends and is not longer than the policy allows.
  TERM_WITHIN_LIMITS,
  /// Heads and deputies of organisations that apply for grants do not sit.
  NO_OFFICER_OF_AN_APPLICANT,
  IS_A_MEMBER,
  /// Only the platform opens a ballot, as consequence of a subject being put to the council.
  OPENED_BY_THE_PLATFORM,
  /// Votes are taken until the ballot's last day has ended or everybody has voted and it was
  /// closed.
  BALLOT_IS_OPEN,
  VOTER_IS_A_COUNCIL_MEMBER,
  /// The voter had a seat when the ballot opened.
  VOTER_HAS_A_SEAT,
  /// Whoever is recused takes no part, and a recusal is not taken back.
  VOTER_IS_NOT_RECUSED,
  /// Against or recused: the reason is public, 10 to 2,000 characters.
  REASON_GIVEN,
  CLOSED_BY_OFFICIAL,
  /// Nobody closes a ballot in which they hold a seat.
  CLOSED_BY_NO_MEMBER,
  /// All who are entitled have voted, or the days for voting are over.
  READY_TO_BE_COUNTED,
  /// Minutes are drawn from the facts; nobody writes them.
  MINUTES_BY_THE_PLATFORM,
  /// There are minutes, and nobody has signed them yet.
  MINUTES_AWAIT_SIGNATURE,
  MINUTES_SIGNED_BY_THE_CHAIR,
  /// The signature is under these minutes, by a key good for it.
  SIGNATURE_IS_UNDER_THESE_MINUTES,
  MINUTES_TERM_IS_OVER
}
