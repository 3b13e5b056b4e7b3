package kz.tereze.api.grant;

import kz.tereze.api.Rule;

/// What must hold for a grant.
public enum GrantRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  OPENED_ONCE,
  OFFERED_BY_OFFICIAL,
  OFFICIAL_NOT_OF_RECIPIENT,
  AWAITS_OFFER,
  /// Nobody can appeal any more against a decision of the call, and every appeal has its answer.
  APPEALS_ARE_OVER,
  /// On the day of the offer and on the day of the contract.
  RECIPIENT_IS_ACCREDITED,
  /// On the day of the offer and on the day of the contract.
  RECIPIENT_IS_NOT_SANCTIONED,
  /// Nobody who carries it out, on the day of the offer and on the day of the contract.
  TEAM_IS_NOT_SANCTIONED,
  /// 1 to 40 tranches, numbered from 1, each positive and with a purpose in Kazakh and
  /// Russian of at most 300 characters.
  TRANCHES_WELL_FORMED,
  /// The tranches add up to the award, to the tiyn.
  TRANCHES_MATCH_AWARD,
  /// The first tranche is no larger than the policy's advance.
  ADVANCE_WITHIN_LIMIT,
  TRANCHES_DUE_IN_ORDER,
  /// What is paid after the last milestone is no less than the policy's holdback.
  HOLDBACK_KEPT,
  /// 1 to 20 milestones, numbered from 1, by day, with a result in Kazakh and Russian of at
  /// most 500 characters.
  MILESTONES_WELL_FORMED,
  /// Every tranche but the first waits for a milestone, in their order; the last for the last.
  TRANCHES_FOLLOW_MILESTONES,
  ACCEPTED_BY_RECIPIENT,
  AWAITS_ACCEPTANCE,
  /// Somebody who acts for the recipient.
  SIGNED_FOR_THE_RECIPIENT,
  AWAITS_RECIPIENTS_SIGNATURE,
  /// The signature is under these terms, by a key with the right to sign.
  SIGNATURE_IS_UNDER_THIS_CONTRACT,
  CONCLUDED_BY_OFFICIAL,
  AWAITS_CONCLUSION,
  PREPARED_BY_TREASURER,
  /// Team, experts, voters and the deciding officials do not pay; nor does anybody of the
  /// recipient.
  PAYER_TOOK_NO_PART,
  CONTRACT_IS_IN_FORCE,
  CONTRACT_IS_NOT_SUSPENDED,
  CONTRACT_IS_SUSPENDED,
  TRANCHE_EXISTS,
  /// A tranche is paid once the one before it is paid.
  EARLIER_TRANCHES_ARE_PAID,
  /// The milestone a tranche waits for is accepted.
  CONDITION_OF_TRANCHE_HOLDS,
  /// While a change of the account is proposed, nothing is paid.
  NO_CHANGE_OF_ACCOUNT_IS_OPEN,
  /// A payment that is under way goes to the account it was ordered for: the account changes once
  /// it is refused, booked or back.
  ACCOUNT_OF_NO_PAYMENT_UNDER_WAY,
  /// A changed account is paid once the policy's working days since the change are over.
  CHANGED_ACCOUNT_HAS_COOLED_OFF,
  TRANCHE_NOT_ORDERED_YET,
  /// What is ordered and paid never exceeds the award.
  PAID_WITHIN_AWARD,
  FOLLOWS_FROM_A_FACT,
  CLOSED_BY_OFFICIAL,
  /// Every milestone's report is accepted; those without milestones are paid in full.
  PAID_IN_FULL,
  /// No payment is under way.
  NOTHING_IS_UNDER_WAY,
  /// 10 to 2,000 characters.
  RESULT_STATED,
  REPORTED_BY_RECIPIENT,
  MILESTONE_EXISTS,
  MILESTONE_AWAITS_REPORT,
  /// A summary in Kazakh and Russian of 10 to 4,000 characters, 1 to 10 files.
  REPORT_WELL_FORMED,
  /// No more is spent than was paid, and no less than was reported before.
  SPENT_WITHIN_PAID,
  REPORT_SIGNED_FOR_THE_RECIPIENT,
  REPORT_AWAITS_SIGNATURE,
  /// The signature is under the newest report, by a key with the right to sign.
  SIGNATURE_IS_UNDER_THIS_REPORT,
  /// Nothing is decided about a report that the recipient's head has not signed.
  REPORT_IS_SIGNED,
  REVIEWED_BY_OFFICIAL_OR_EXPERT,
  REVIEWER_NOT_OF_RECIPIENT,
  REVIEWER_ASKED_BY_OFFICIAL,
  /// An expert reviews a report an official asked them to review.
  EXPERT_WAS_ASKED,
  /// Nothing is known that ties the reviewer to the project, no office at the recipient or the
  /// company, no sanction.
  REVIEWER_IS_UNTIED,
  /// Nobody reviews a report they submitted.
  REVIEWER_IS_NOT_AUTHOR,
  REPORT_AWAITS_REVIEW,
  /// What is done on a company's site is accepted by the company first.
  PILOT_IS_ACCEPTED,
  PILOT_ACCEPTED_BY_CUSTOMER,
  /// A reason in Kazakh and Russian of 10 to 2,000 characters.
  REASON_STATED,
  /// A file that stands behind another report, of whatever grant, proves a second one only when
  /// whoever accepts that says why, in 10 to 2,000 characters: one act may cover two milestones,
  /// and one invoice is not paid twice.
  REPEATED_EVIDENCE_IS_ANSWERED_FOR,
  AMENDED_BY_OFFICIAL,
  /// One change at a time, numbered on.
  NO_AMENDMENT_IS_OPEN,
  AMENDMENT_IS_OPEN,
  /// What was accepted, ordered or paid stays as it was.
  AMENDMENT_KEEPS_WHAT_IS_DONE,
  SUSPENDED_BY_OFFICIAL,
  /// On the day of the suspension.
  HOLD_CODE_IS_IN_FORCE,
  TERMINATED_BY_OFFICIAL,
  /// Spent and disallowed are no more than was paid, and nothing is negative.
  SUMS_WITHIN_PAID,
  REFUND_IS_DUE,
  /// No more comes back than is due.
  REFUND_WITHIN_WHAT_IS_DUE
}
