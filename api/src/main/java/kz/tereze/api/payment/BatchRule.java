package kz.tereze.api.payment;

import kz.tereze.api.Rule;

/// What must hold for a batch of payment orders.
public enum BatchRule implements Rule {
  OPENED_BY_TREASURER,
  BATCH_OPENED_ONCE,
  BATCH_IS_OPEN,
  /// Only the platform moves what follows from another fact.
  BATCH_FOLLOWS_FROM_A_FACT,
  /// A batch pays from one fund's account.
  PAYMENT_IS_OF_THE_FUND,
  /// A file stays small enough to be checked by a person.
  BATCH_HAS_ROOM,
  /// What was taken out of a batch goes into another one.
  PAYMENT_WAS_NOT_TAKEN_OUT,
  CLOSED_BY_TREASURER,
  BATCH_IS_NOT_EMPTY,
  /// The file holds the very payments that the batch holds, to the tiyn.
  FILE_AGREES_WITH_BATCH,
  /// A changed file is another message and bears another number than those that are void.
  FILE_BEARS_A_NUMBER_OF_ITS_OWN,
  /// Every payee is compared with the newest sanction lists when a batch is signed and when it is
  /// handed over; whatever is found, or stands open, a named person clears first.
  BATCH_IS_CLEAR,
  BATCH_AWAITS_APPROVAL,
  /// Treasurer or accountant.
  BATCH_APPROVED_BY_FINANCE,
  /// Who opened or closed a batch does not approve it.
  APPROVER_IS_NOT_MAKER,
  /// Nobody approves a payment of a case they took part in.
  APPROVER_TOOK_NO_PART,
  APPROVER_NOT_OF_A_RECIPIENT,
  /// The total that was typed equals the batch's.
  TOTAL_IS_CONFIRMED,
  /// The approver saw the file as it was closed.
  FILE_IS_THE_CLOSED_ONE,
  /// Signed with a key good for financial documents, over this batch and nothing else.
  SIGNED_WITH_A_FINANCIAL_KEY,
  /// Whoever approves a register signs its paper too, over the signatures that it bears already.
  PAPER_IS_SIGNED_WITH_IT,
  /// 10 to 2,000 characters.
  REFUSAL_HAS_REASON,
  TAKEN_OUT_BY_TREASURER,
  /// Neither handed over nor refused.
  BATCH_IS_NOT_ENDED,
  PAYMENT_IS_IN_THE_BATCH,
  /// 10 to 2,000 characters.
  TAKING_OUT_HAS_REASON,
  SENT_BY_TREASURER,
  BATCH_IS_APPROVED,
  /// What was handed over is the very file that was signed.
  SENT_FILE_IS_THE_SIGNED_ONE,
  BATCH_WAS_SENT,
  /// The file of a refused batch is handed to nobody.
  FILE_IS_OF_NO_REFUSED_BATCH,
  /// Treasurer or accountant.
  VOID_FILE_TOLD_BY_FINANCE,
  /// A payment was taken out since, or the batch was refused.
  FILE_IS_VOID,
  /// 10 to 2,000 characters.
  VOID_FILE_HAS_REASON,
  VOID_FILE_WAS_REPORTED,
  /// Whoever told of a void file does not answer for it.
  VOID_FILE_ANSWERED_BY_ANOTHER,
  /// Nothing is handed over while a void file of the batch may be carried out.
  VOID_FILES_ARE_ANSWERED_FOR
}
