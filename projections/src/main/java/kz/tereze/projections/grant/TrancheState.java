package kz.tereze.projections.grant;

/// How far a tranche is on its way to the recipient.
public enum TrancheState {
  PLANNED,
  ORDERED,
  PAID
}
