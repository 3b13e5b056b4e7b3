package kz.tereze.api.levy;

/// Why what is due was corrected; public, and counted across payers.
public enum AdjustmentReason {
  PAYER_CORRECTED_BASE,
  AUDIT_FOUND_OTHER_BASE,
  ASSESSED_WRONGLY,
  COURT_DECIDED
}
