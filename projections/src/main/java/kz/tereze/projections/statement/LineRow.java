package kz.tereze.projections.statement;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import org.jspecify.annotations.Nullable;

/// A booking of the bank and what has become of it.
///
/// @param claim what it is for, as the booking or a person says
/// @param refusedBy key of the rule by which nobody takes it
/// @param matchedBy who found out what it is for
public record LineRow(
    BankLine booking,
    FundId fund,
    LineState state,
    @Nullable Claim claim,
    @Nullable String refusedBy,
    @Nullable PersonId matchedBy,
    @Nullable String matchReason,
    Instant changedAt) {}
