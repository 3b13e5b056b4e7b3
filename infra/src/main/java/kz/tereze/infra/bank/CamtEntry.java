package kz.tereze.infra.bank;

import java.time.LocalDate;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.Direction;

/// One booking as a file tells it, names and accounts included; it never leaves the memory so.
/// What the file does not say is empty.
///
/// @param line of the file
/// @param reference the bank's own
/// @param endToEnd our reference of a payment
/// @param isReturn whether it takes an earlier payment back
/// @param reason ISO code of the return
/// @param partyNumber BIN or IIN of who paid, or was paid
/// @param purpose everything the message says about what it is for
record CamtEntry(
    int line,
    String reference,
    Direction direction,
    Tiyn amount,
    LocalDate bookedOn,
    String endToEnd,
    boolean isReturn,
    String reason,
    String partyNumber,
    String partyName,
    String partyAccount,
    String purpose) {}
