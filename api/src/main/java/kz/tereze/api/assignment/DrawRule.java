package kz.tereze.api.assignment;

import kz.tereze.api.Rule;

/// What must hold for a draw of experts.
public enum DrawRule implements Rule {
  /// Or by the platform, in place of experts who left.
  DRAWN_BY_OFFICIAL,
  REQUESTED_ONCE,
  /// The platform computes a draw; nobody else tells its inputs or its outcome.
  FOLLOWS_FROM_A_FACT,
  /// What goes in is published once, before anybody knows the seed.
  INPUTS_COME_FIRST,
  /// The secret is the one whose hash was published.
  SECRET_FITS_THE_COMMITMENT,
  FINISHED_ONCE
}
