package kz.tereze.api.problem;

import kz.tereze.api.Rule;

/// What must hold for a reported problem.
public enum ProblemRule implements Rule {
  /// A number is given to one report.
  REPORTED_ONCE,
  /// Officials and administrators answer, show words and hide them.
  ANSWERED_BY_OFFICE,
  ANSWERED_ONCE,
  /// 10 to 4,000 characters.
  ANSWER_SAYS_SOMETHING,
  /// Exactly the corrected ones name the entry that puts them right.
  CORRECTED_NAMES_ENTRY,
  /// The entry that puts another one right comes after it.
  CORRECTION_COMES_LATER,
  /// Exactly the declined ones carry a reason.
  DECLINED_NAMES_REASON,
  /// 10 to 2,000 characters.
  HIDING_SAYS_WHY,
  /// An answer is overdue after its last day, and only while there is none.
  TERM_HAS_PASSED
}
