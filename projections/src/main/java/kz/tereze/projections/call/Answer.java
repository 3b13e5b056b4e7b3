package kz.tereze.projections.call;

/// What a planned call heard from its fund, or from a need it wants to serve.
public enum Answer {
  AWAITED,
  GIVEN,
  REFUSED
}
