package kz.tereze.api.council;

/// What a ballot can be about.
public enum SubjectKind {
  NEED,
  AWARD
}
