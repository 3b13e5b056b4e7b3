package kz.tereze.api.payment;

import kz.tereze.api.Rule;

/// What must hold for a payment order.
public enum PaymentRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  OPENED_ONCE,
  /// Accountant or treasurer.
  CHECKED_BY_FINANCE,
  /// Nobody approves or refuses a payment they prepared.
  CHECKER_IS_NOT_MAKER,
  CHECKER_TOOK_NO_PART,
  CHECKER_NOT_OF_RECIPIENT,
  AWAITS_SECOND_PERSON,
  /// The amount the second person typed equals the order's.
  AMOUNT_IS_CONFIRMED,
  /// 10 to 2,000 characters.
  REASON_GIVEN,
  BOOKING_CONFIRMED_BY_FINANCE,
  IS_APPROVED,
  BANK_REFERENCE_WELL_FORMED,
  /// Not before the payment was approved, not in the future.
  BOOKED_BETWEEN_APPROVAL_AND_TODAY,
  /// A payment is booked once, under one reference.
  BOOKED_ONCE
}
