package kz.tereze.projections.call;

/// What became of an outline.
public enum OutlineState {
  AWAITED,
  INVITED,
  DECLINED
}
