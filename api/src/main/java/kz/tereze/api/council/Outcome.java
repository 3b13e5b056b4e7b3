package kz.tereze.api.council;

/// How a ballot ended.
public enum Outcome {
  CARRIED,
  NOT_CARRIED,
  /// Too few took part; nothing is decided.
  NO_QUORUM
}
