package kz.tereze.projections.levy;

import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Spending;
import org.jspecify.annotations.Nullable;

/// Research a payer paid for itself, and what an official made of it.
///
/// @param reason why it does not count
public record SpendingRow(
    ObligationId obligation,
    int number,
    Spending spending,
    SpendingState state,
    Instant reportedAt,
    @Nullable Instant decidedAt,
    @Nullable Text reason) {}
