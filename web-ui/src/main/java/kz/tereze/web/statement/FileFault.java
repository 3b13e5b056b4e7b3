package kz.tereze.web.statement;

/// What can be wrong with a file of the bank.
public enum FileFault {
  /// Cut off, or no XML.
  NOT_XML,
  /// More would have to be cut, and a list that is cut clears whoever is cut off.
  FILE_TOO_LARGE,
  /// Declares a document type or entities.
  DOCUMENT_TYPE,
  /// Another message, or another version of it.
  OTHER_MESSAGE,
  ELEMENT_MISSING,
  ELEMENT_TOO_LARGE,
  VALUE_WRONG,
  AMOUNT_WRONG,
  OTHER_CURRENCY,
  ACCOUNT_UNKNOWN,
  OTHER_ACCOUNT,
  REFERENCE_TWICE,
  /// The parts of a booking do not give its amount.
  DETAILS_ADD_UP,
  /// The file's own totals are not those of its bookings.
  TOTALS_ADD_UP,
  /// Opening balance and bookings do not give the closing balance.
  BALANCES_ADD_UP,
  /// A statement in the file does not open with what the one before it closed.
  BALANCES_CONTINUE,
  /// The answer is to a batch that was never sent from here.
  BATCH_UNKNOWN,
  /// The answer is to a file that is void: the batch was signed anew, or refused, since.
  MESSAGE_IS_VOID,
  /// The answer names a payment that is not in the batch.
  PAYMENT_UNKNOWN,
  /// The answer repeats another amount or account than the payment's.
  OTHER_PAYMENT,
  /// The payment was booked, or rejected for another reason, before.
  PAYMENT_DECIDED
}
