package kz.tereze.api.call;

import kz.tereze.api.Rule;

/// What must hold for a call.
public enum CallRule implements Rule {
  PLANNED_BY_OFFICIAL,
  PLANNED_ONCE,
  /// Title at most 200, summary 4,000 characters, in Kazakh and Russian.
  TEXT_IN_STATE_LANGUAGES,
  /// At least one need, each named once, at most 50.
  SERVES_NEEDS,
  BUDGET_IS_POSITIVE,
  CEILING_WITHIN_BUDGET,
  /// It closes after it opens, and after it is planned.
  CLOSES_AFTER_IT_OPENS,
  /// At least as many experts as the policy asks for.
  ENOUGH_EXPERTS,
  THRESHOLD_ON_THE_SCALE,
  ANNOUNCED_BY_OFFICIAL,
  IS_PLANNED,
  /// The whole budget was taken from the fund.
  IS_FUNDED,
  /// Every need of the call was approved by a council and is served by no other call.
  NEEDS_ARE_APPROVED,
  ANNOUNCED_BEFORE_IT_CLOSES,
  MOVED_BY_OFFICIAL,
  /// Long enough and near enough, by the published policy.
  OUTAGE_REACHES_THE_DEADLINE,
  /// A deadline never moves to an earlier moment.
  DEADLINE_ONLY_LATER,
  /// Once it has passed, what was submitted is open to officials and the deadline stays.
  MOVED_BEFORE_IT_PASSES,
  /// 10 to 2,000 characters in Kazakh and Russian.
  CHANGE_HAS_A_REASON,
  DESIGNED_BY_OFFICIAL,
  /// Planned or announced, and its deadline has not passed.
  CAN_BE_DESIGNED,
  /// Somebody else changed the design in between: nobody's work is overwritten.
  NEWEST_DESIGN_EDITED,
  /// Each condition once, each one possible to meet, statements in both state languages.
  CONDITIONS_ARE_SOUND,
  /// Every label at most 300 characters, in Kazakh and Russian.
  FORM_IN_STATE_LANGUAGES,
  /// Names once, limits that can be kept, sections that hang on a choice asked before them.
  FORM_IS_WELL_FORMED,
  /// How applications come in stays as it was announced.
  PROCEDURE_STANDS,
  /// In a call that is always open each application goes by itself; there is no ranked list.
  APPLICATIONS_ARE_COMPARED,
  IS_IN_TWO_STAGES,
  /// In two stages everybody knows before the announcement until when outlines are received.
  OUTLINES_HAVE_A_DATE,
  /// After the call opens, before it closes, and not yet gone by.
  OUTLINES_END_IN_TIME,
  /// Between the end of outlines and the close lie the policy's days for those who are invited.
  SECOND_STAGE_HAS_ITS_DAYS,
  /// Up to the end of the first stage, for everybody alike.
  ACCEPTS_OUTLINES,
  /// Nobody reads or answers an outline while others are still written.
  OUTLINES_ARE_OPEN,
  /// Once outlines are open, their date stands.
  OUTLINES_MOVED_BEFORE_THEY_END,
  /// Every question of the outline is answered as it asks.
  OUTLINE_IS_ANSWERED,
  /// One outline from a researcher to a need.
  OUTLINE_SENT_ONCE,
  OUTLINE_ANSWERED_BY_OFFICIAL,
  /// It was sent, and nobody has invited or declined it yet.
  OUTLINE_AWAITS_ANSWER,
  /// In two stages the whole application is written by whoever was invited, to the same need.
  INVITED_TO_SECOND_STAGE,
  /// An outline is asked in two stages and only then.
  OUTLINE_IN_TWO_STAGES,
  /// Documents come with the whole application.
  OUTLINE_ASKS_NO_DOCUMENTS,
  /// One to ten criteria, each once, with weight and scale.
  CRITERIA_ARE_SOUND,
  /// At least one point, and no more than an expert can give.
  DIVERGENCE_ON_THE_SCALE,
  LIMITS_ARE_SOUND,
  DRAFTED_BY_RESEARCHER,
  DRAFTED_FOR_OWN_ORGANISATION,
  IS_ANNOUNCED,
  ACCEPTS_APPLICATIONS,
  SERVES_THIS_NEED,
  /// Only the platform records what follows from other facts.
  FOLLOWS_FROM_A_FACT,
  RANKED_BY_OFFICIAL,
  /// The ranked list is published after the call closed.
  IS_CLOSED,
  /// Every submitted application passed or failed the formal check, or was withdrawn.
  EVERY_APPLICATION_IS_CHECKED,
  EVERY_APPLICATION_IS_SCORED,
  RANKING_IS_PUBLISHED,
  /// Nobody can appeal any more against what was decided, and every appeal has its answer.
  APPEALS_ARE_OVER,
  RANKED_ONCE,
  PUT_TO_COUNCIL_BY_OFFICIAL,
  APPLICATION_IS_RANKED,
  /// Below the threshold nothing reaches the council.
  REACHES_THRESHOLD,
  AWAITS_COUNCIL,
  /// Nobody tied goes to a council before the lottery has divided the tie.
  TIES_ARE_DRAWN,
  /// The ties and the hash of the secret are published once, and the secret is that one.
  SECRET_FITS_THE_COMMITMENT,
  /// A better ranked application is put to the council first.
  BETTER_RANKED_WENT_FIRST,
  OFFICIAL_NOT_OF_APPLICANT,
  COMPLETED_BY_OFFICIAL,
  /// No ballot is open; of a call that was never announced, fund and needs have answered.
  NOTHING_IS_UNDECIDED,
  /// The official approved or returned every award the council supported.
  AWARDS_ARE_DECIDED
}
