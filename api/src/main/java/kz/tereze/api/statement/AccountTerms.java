package kz.tereze.api.statement;

import kz.tereze.api.Bin;

/// Who pays from an account, and what its bank wants in a payment file. Told by bank and treasury;
/// nothing here is guessed.
///
/// @param payer who pays
/// @param payerName as the bank knows it, at most 140 characters
/// @param kod residency and sector of the payer, two digits
/// @param knp purpose of payments from this account, three digits
public record AccountTerms(
    Bin payer, String payerName, String kod, String knp, CodePlacement placement) {}
