package kz.tereze.projections.application;

/// How an invited member answered.
public enum Answer {
  INVITED,
  CONFIRMED,
  DECLINED
}
