package kz.tereze.projections.ledger;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import org.jspecify.annotations.Nullable;

/// One line in an account, with the fact that made it.
///
/// @param event the fact's id
/// @param entry its number in the public ledger; null while it has none yet
/// @param kind the fact's stable name
public record PostedLine(
    String event,
    @Nullable Long entry,
    String kind,
    @Nullable FundId fund,
    LocalDate day,
    Tiyn debit,
    Tiyn credit,
    Instant at) {}
