package kz.tereze.api.grant;

/// How a contract ends before its result is there.
public enum EndReason {
  AGREEMENT,
  BREACH,
  FORCE_MAJEURE
}
