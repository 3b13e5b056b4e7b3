package kz.tereze.projections.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/// An amount in some currency; sums of different currencies are never added.
///
/// @param currency ISO 4217 code
/// @param minorUnits tiyn for KZT, pence for GBP
public record Sum(String currency, BigInteger minorUnits) {

  public static final String TENGE = "KZT";

  public static Sum of(String currency, long minorUnits) {
    return new Sum(currency, BigInteger.valueOf(minorUnits));
  }

  /// Digits after the decimal mark by ISO 4217; none for a code that has no minor unit.
  public static int fractionDigits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /// In whole units with their fraction.
  public BigDecimal decimal() {
    return new BigDecimal(minorUnits, fractionDigits(currency));
  }

  public Sum minus(Sum other) {
    return new Sum(currency, minorUnits.subtract(other.minorUnits));
  }
}
