package kz.tereze.projections.levy;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import org.jspecify.annotations.Nullable;

/// Money that arrived for an obligation.
///
/// @param alreadyFor the obligation for which the same bank reference counts, when set aside
public record ReceiptRow(
    ObligationId obligation,
    FundId fund,
    Tiyn amount,
    String bankReference,
    LocalDate bookedOn,
    ReceiptState state,
    @Nullable ObligationId alreadyFor,
    Instant recordedAt) {}
