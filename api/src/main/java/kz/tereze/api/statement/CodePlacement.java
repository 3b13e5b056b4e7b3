package kz.tereze.api.statement;

/// Where in a payment file a bank wants the codes of the payment: KOd and KBe (residency and sector
/// of payer and payee) and KNP (purpose), by the rules of the National Bank No. 203.
public enum CodePlacement {
  /// KNP as the purpose of the payment, KOd and KBe in its text.
  PURPOSE,
  /// All three in the text of the payment.
  REMITTANCE,
  /// All three as regulatory reporting.
  REGULATORY
}
