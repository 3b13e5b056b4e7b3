package kz.tereze.api.review;

/// What an expert judges, each from 0 to the policy's most points.
public enum Criterion {
  RELEVANCE,
  METHOD,
  TEAM,
  IMPACT
}
