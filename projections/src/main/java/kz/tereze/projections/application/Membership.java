package kz.tereze.projections.application;

/// How an invited member answered.
public enum Membership {
  INVITED,
  CONFIRMED,
  DECLINED
}
