package kz.tereze.api.payment;

import kz.tereze.api.Rule;

/// What must hold for a payment order.
public enum PaymentRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  OPENED_ONCE,
  /// Only the platform moves what follows from another fact.
  FOLLOWS_FROM_A_FACT,
  /// Accountant or treasurer.
  CHECKED_BY_FINANCE,
  /// Nobody approves, refuses or clears a payment they prepared, by whatever account.
  CHECKER_IS_NOT_MAKER,
  CHECKER_TOOK_NO_PART,
  CHECKER_NOT_OF_RECIPIENT,
  AWAITS_SECOND_PERSON,
  /// The amount the second person typed equals the order's.
  AMOUNT_IS_CONFIRMED,
  /// 10 to 2,000 characters.
  REASON_GIVEN,
  /// The platform has compared it with other payments and with the lists.
  IS_SCREENED,
  WARNING_WAS_RAISED,
  /// Every warning was cleared by a named person, with a reason.
  WARNINGS_ARE_CLEARED,
  /// The payee is compared with the newest versions of the lists when a payment is approved and
  /// when it is put into a batch; a new match becomes a warning first.
  NOT_ON_A_NEWER_LIST,
  /// While the contract is suspended, or a change of its account is proposed, what is prepared is
  /// neither approved nor put into a batch.
  GRANT_IS_NOT_HELD,
  /// A changed account was asked about: by which channel, whom, and on which day that has come.
  CHANGED_ACCOUNT_WAS_ASKED_ABOUT,
  /// Whoever asked the recipient about a changed account does not approve the payment to it.
  CHANGED_ACCOUNT_IS_CONFIRMED_BY_ANOTHER,
  BATCHED_BY_TREASURER,
  IS_APPROVED,
  /// An order is handed over once, in one batch.
  NOT_IN_A_BATCH,
  IS_SENT,
  /// The booking is of the order's amount, from the account it was sent from.
  BOOKING_IS_OF_THE_ORDER,
  /// A payment is booked once, under one reference.
  BOOKED_ONCE,
  /// Only a booked payment comes back, whole.
  RETURN_IS_OF_THE_PAYMENT,
  /// By hand only what the treasury's register carried; a bank tells by its statement.
  SENT_BY_REGISTER,
  /// Treasurer or accountant.
  CONFIRMED_BY_FINANCE,
  /// The second person states the same reference and day as the first.
  CONFIRMATIONS_AGREE,
  BANK_REFERENCE_WELL_FORMED,
  /// Not before the payment was sent, not in the future.
  BOOKED_BETWEEN_SENDING_AND_TODAY
}
