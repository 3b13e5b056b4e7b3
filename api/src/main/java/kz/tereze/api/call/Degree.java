package kz.tereze.api.call;

/// Academic degrees, the lower first.
public enum Degree {
  NONE,
  MASTER,
  CANDIDATE_OF_SCIENCES,
  DOCTOR
}
