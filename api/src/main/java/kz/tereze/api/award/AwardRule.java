package kz.tereze.api.award;

import kz.tereze.api.Rule;

/// What must hold for an award.
public enum AwardRule implements Rule {
  /// Nobody inserts an award the council did not support.
  PROPOSED_BY_THE_PLATFORM,
  /// One proposal is open at a time; after a return another ballot may propose again.
  PROPOSED_ONCE,
  DECIDED_BY_OFFICIAL,
  AWAITS_DECISION,
  /// Team, experts and voters do not approve.
  APPROVER_TOOK_NO_PART,
  APPROVER_NOT_OF_APPLICANT,
  /// Better ranked applications have no award: two officials sign why.
  DEPARTURE_IS_SIGNED_BY_TWO,
  /// Only where a better ranked application has no award there is something to explain.
  DEPARTS_FROM_THE_RANKING,
  /// Somebody explained the departure, and not yet two have signed it.
  DEPARTURE_AWAITS_SIGNATURES,
  /// Nobody gives both signatures.
  SIGNED_BY_ANOTHER,
  /// The signature is under this explanation, by a key good for it.
  SIGNATURE_IS_UNDER_THIS_DEPARTURE,
  /// Only the platform notes that the term for the decision passed.
  NOTED_BY_THE_PLATFORM,
  DECISION_TERM_IS_OVER,
  /// 1 to 60 characters.
  ORDER_NUMBER_GIVEN,
  /// 10 to 2,000 characters.
  REASON_GIVEN
}
