package kz.tereze.api.application;

import kz.tereze.api.Rule;

/// What must hold for an application.
public enum ApplicationRule implements Rule {
  /// Only the leader and confirmed members write.
  WRITTEN_BY_THE_TEAM,
  IS_A_DRAFT,
  /// Somebody else saved in between: nobody's text is overwritten.
  NEWEST_REVISION_EDITED,
  /// Title at most 200, summary 4,000, promise 1,000 characters.
  TEXT_WITHIN_LIMITS,
  SUMS_NOT_NEGATIVE,
  TEAM_LED_BY_LEADER,
  /// At most 30 members.
  TEAM_WITHIN_LIMIT,
  INVITED_ONCE,
  MEMBER_WAS_INVITED,
  SIGNED_BY_LEADER,
  /// The head of the applying organisation, as the register names them, signs last.
  SUBMITTED_BY_HEAD,
  /// The leader signed, and nobody reopened it since.
  IS_SIGNED,
  /// The signature is under this text, by a key good for it.
  SIGNATURE_IS_UNDER_THIS_TEXT,
  REOPENED_BY_LEADER_OR_HEAD,
  APPLICANT_IS_ACCREDITED,
  NOBODY_IS_SANCTIONED,
  /// Nobody leads more projects at the same time than the policy allows.
  LEADER_WITHIN_PROJECT_LIMIT,
  /// Reason KIND: the organisation is of a kind the call names, as the register says.
  ORGANISATION_OF_DEMANDED_KIND,
  /// Reason PROJECTS: the leader leads no more projects than the call allows.
  LEADER_WITHIN_LIMIT_OF_CALL,
  /// Reason REGION: the work is done where the call demands.
  WORK_IN_DEMANDED_REGION,
  /// Reason OWN_SHARE: the applicant pays the share of the project that the call demands.
  OWN_SHARE_REACHED,
  /// Only the leader answers for what no register knows.
  CONDITIONS_STATED_BY_LEADER,
  /// Only what the call demands, and no register knows, is stated.
  STATED_CONDITION_IS_DEMANDED,
  /// Reasons DEGREE, AGE, STATEMENT-…: the leader stated each that the call demands.
  DEMANDED_CONDITIONS_ARE_STATED,
  EVERY_MEMBER_CONFIRMED,
  /// Title, summary and promise are there in Kazakh and Russian.
  TEXT_IN_STATE_LANGUAGES,
  /// The term is 1 month to what the policy allows.
  TERM_ALLOWED,
  REQUEST_IS_POSITIVE,
  REQUEST_WITHIN_CEILING,
  /// Every question the call's form demands is answered as it asks.
  FORM_IS_ANSWERED,
  /// The lines of the budget make exactly the sum asked for.
  BUDGET_MAKES_THE_REQUEST,
  /// No line of the budget exceeds the share the call allows.
  BUDGET_WITHIN_LIMITS,
  /// Costs and milestones lie within the term.
  PLAN_WITHIN_TERM,
  /// The milestones, in the order of their months, make exactly the sum asked for.
  MILESTONES_MAKE_THE_REQUEST,
  /// At most 200 answers, 400 costs and 40 milestones, none below zero.
  PARTICULARS_WITHIN_LIMITS,
  SUBMITTED_AFTER_OPENING,
  SUBMITTED_BEFORE_DEADLINE,
  WITHDRAWN_BY_LEADER,
  /// After the formal check an application is no longer withdrawn here.
  CAN_BE_WITHDRAWN,
  REASON_GIVEN,
  CHECKED_BY_OFFICIAL,
  OFFICIAL_NOT_OF_APPLICANT,
  OFFICIAL_NOT_IN_TEAM,
  AWAITS_FORMAL_CHECK,
  /// What resembles an earlier or running project from the policy's share on goes on when a named
  /// official has cleared it.
  OVERLAP_IS_CLEARED,
  /// Only a resemblance from the policy's share on is cleared.
  OVERLAP_IS_THERE,
  /// After an upheld appeal, whoever failed it does not check it again.
  CHECKED_AGAIN_BY_ANOTHER,
  /// Only an upheld appeal has a check made anew.
  REPEATED_BY_THE_PLATFORM,
  /// The check starts when the call has closed.
  CALL_IS_CLOSED,
  /// Only the platform notes that the term for the check passed.
  NOTED_BY_THE_PLATFORM,
  CHECK_TERM_IS_OVER,
  /// It becomes public by itself, when its award is approved.
  PUBLISHED_BY_THE_PLATFORM,
  /// Only what passed the formal check can have been awarded.
  PUBLISHED_AFTER_FORMAL_CHECK
}
