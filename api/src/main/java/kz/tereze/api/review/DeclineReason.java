package kz.tereze.api.review;

/// Why an expert does not take on a review though nothing ties them.
public enum DeclineReason {
  NO_TIME,
  NOT_MY_FIELD,
  ILLNESS
}
