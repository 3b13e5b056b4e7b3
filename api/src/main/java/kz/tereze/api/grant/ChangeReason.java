package kz.tereze.api.grant;

/// Why a contract is changed; public, and counted across contracts.
public enum ChangeReason {
  LATE_PAYMENT,
  SITE_NOT_AVAILABLE,
  EQUIPMENT_DELAYED,
  RESULT_NEEDS_MORE_TIME,
  TEAM_CHANGED,
  ACCOUNT_MOVED,
  FORCE_MAJEURE
}
