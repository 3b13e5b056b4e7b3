package kz.tereze.api.grant;

import kz.tereze.api.Rule;

/// What must hold for a grant.
public enum GrantRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  OPENED_ONCE,
  OFFERED_BY_OFFICIAL,
  OFFICIAL_NOT_OF_RECIPIENT,
  AWAITS_OFFER,
  /// 1 to 40 tranches, numbered from 1, each positive and with a purpose in Kazakh and
  /// Russian of at most 300 characters.
  TRANCHES_WELL_FORMED,
  /// The tranches add up to the award, to the tiyn.
  TRANCHES_MATCH_AWARD,
  /// The first tranche is no larger than the policy's advance.
  ADVANCE_WITHIN_LIMIT,
  TRANCHES_DUE_IN_ORDER,
  ACCEPTED_BY_RECIPIENT,
  AWAITS_ACCEPTANCE,
  CONCLUDED_BY_OFFICIAL,
  AWAITS_CONCLUSION,
  PREPARED_BY_TREASURER,
  /// Team, experts, voters and the deciding officials do not pay; nor does anybody of the
  /// recipient.
  PAYER_TOOK_NO_PART,
  CONTRACT_IS_IN_FORCE,
  TRANCHE_EXISTS,
  /// A tranche is paid once the one before it is paid.
  EARLIER_TRANCHES_ARE_PAID,
  TRANCHE_NOT_ORDERED_YET,
  /// What is ordered and paid never exceeds the award.
  PAID_WITHIN_AWARD,
  FOLLOWS_FROM_A_FACT,
  CLOSED_BY_OFFICIAL,
  PAID_IN_FULL,
  /// 10 to 2,000 characters.
  RESULT_STATED
}
