package kz.tereze.projections.statement;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// A fund's account at a bank.
///
/// @param iban shown by its last characters only
/// @param closing what stood on it at the end of the last statement; null before the first one
/// @param closedOn the last statement's day
/// @param terms what its bank wants in payment files; null until somebody has entered it
public record BankAccountRow(
    BankAccountId account,
    FundId fund,
    Iban iban,
    @Nullable Tiyn closing,
    @Nullable LocalDate closedOn,
    @Nullable AccountTerms terms,
    Instant openedAt) {}
