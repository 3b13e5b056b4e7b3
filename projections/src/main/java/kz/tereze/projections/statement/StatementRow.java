package kz.tereze.projections.statement;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.StatementSums;
import org.jspecify.annotations.Nullable;

/// A file of the bank that was taken in.
///
/// @param finishedAt when its last booking was recorded; null while that is under way
public record StatementRow(
    BankAccountId account,
    FundId fund,
    StatementSums sums,
    PersonId takenBy,
    Instant takenAt,
    @Nullable Instant finishedAt) {}
