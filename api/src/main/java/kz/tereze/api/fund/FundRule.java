package kz.tereze.api.fund;

import kz.tereze.api.Rule;

/// What must hold for a fund. Its sums never go below zero: an appropriation beyond what was
/// received becomes a refusal on record, a return beyond what the call holds is not accepted.
public enum FundRule implements Rule {
  ESTABLISHED_BY_ADMINISTRATOR,
  NAME_IN_STATE_LANGUAGES,
  ESTABLISHED_ONCE,
  /// Only the platform moves money between fund and call, as consequence of a recorded fact.
  MOVED_BY_THE_PLATFORM,
  AMOUNT_IS_POSITIVE,
  /// A call asks once, for one amount.
  APPROPRIATED_ONCE,
  /// A call cannot return more than it was given.
  RETURN_WITHIN_APPROPRIATION,
  /// A call completes once, so it returns once.
  RETURNED_ONCE
}
