package kz.tereze.api.statement;

import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.SealedText;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// One booking as the bank told it, without anybody's name or account.
///
/// @param party the organisation on the other side; null for a person or where the bank is silent
/// @param reason the code of a return (ISO external code, for example `AC04`)
/// @param claim null when nothing in the line says what it is for
/// @param told names, accounts and purpose for whoever must find out; kept in the vault
public record BankLine(
    LineId line,
    Direction direction,
    Tiyn amount,
    LocalDate bookedOn,
    @Nullable Bin party,
    @Nullable String reason,
    @Nullable Claim claim,
    @Nullable SealedText told) {}
