package kz.tereze.api.payment;

/// What the screening of a payment warns of.
public enum WarningKind {
  /// The same payee was ordered the same amount within 30 days.
  SAME_PAYEE_AND_AMOUNT,
  /// The account was used to pay another organisation.
  ACCOUNT_OF_TWO_ORGANISATIONS,
  /// Together with others of 30 days it exceeds a band that each alone stays under.
  SPLIT_UNDER_A_BAND,
  /// The payee stands on a loaded sanction list.
  PAYEE_ON_SANCTION_LIST,
  /// The payee, or whoever leads it, stands in our own register of sanctions.
  PAYEE_IN_SANCTION_REGISTER,
  /// The contract was changed to this account, and nothing has been paid to it yet.
  ACCOUNT_CHANGED
}
