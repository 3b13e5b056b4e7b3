package kz.tereze.projections.need;

/// Where a text that needs are compared with comes from.
public enum TextKind {
  NEED,
  /// What a team promised for money of this platform.
  PROJECT,
  /// Of another funder, brought in with its awards.
  IMPORTED_AWARD,
  /// A report, programme or task of other years, brought in as a file.
  IMPORTED_TEXT
}
