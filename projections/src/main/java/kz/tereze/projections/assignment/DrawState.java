package kz.tereze.projections.assignment;

/// How far a draw has come.
public enum DrawState {
  REQUESTED,
  /// What goes in is published, the seed not known yet.
  PUBLISHED,
  FINISHED,
  ABANDONED
}
