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
  /// 1 to 60 characters.
  ORDER_NUMBER_GIVEN,
  /// 10 to 2,000 characters.
  REASON_GIVEN
}
