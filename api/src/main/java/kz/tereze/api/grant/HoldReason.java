package kz.tereze.api.grant;

/// Why a contract is suspended; public, and counted across contracts.
public enum HoldReason {
  REPORT_MISSING,
  MISUSE_SUSPECTED,
  AUDIT_UNDER_WAY,
  RECIPIENT_UNDER_SANCTION,
  LEADER_LEFT,
  SITE_NOT_AVAILABLE,
  RECIPIENT_ASKED,
  FORCE_MAJEURE
}
