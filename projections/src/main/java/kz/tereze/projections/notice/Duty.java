package kz.tereze.projections.notice;

/// What a person is to do by a day.
public enum Duty {
  SUBMIT,
  ANSWER,
  SCORE,
  VOTE,
  REPORT,
  REFUND
}
