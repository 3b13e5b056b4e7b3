package kz.tereze.projections.grant;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/// A tranche of a contract and where its payment stands.
///
/// @param milestone must be accepted before it is paid
/// @param payment the order that stands for it now
public record TrancheRow(
    ApplicationNumber grant,
    int number,
    Tiyn amount,
    LocalDate dueOn,
    Text purpose,
    @Nullable Integer milestone,
    TrancheState state,
    @Nullable PaymentId payment,
    @Nullable Instant orderedAt,
    @Nullable Instant paidAt) {}
