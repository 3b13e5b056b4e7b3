package kz.tereze.projections.appeal;

/// Why somebody must not hear an appeal.
public enum Bar {
  /// Checked, voted or decided in what it is against.
  DECIDED_BEFORE,
  /// Is of the applicant, leads the application or appealed.
  PARTY,
  /// Tied to the team, the applicant or the owner of the need.
  TIED
}
