package kz.tereze.projections.grant;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import org.jspecify.annotations.Nullable;

/// What a recipient owes back of a grant.
///
/// @param left zero when everything has come back
public record RefundRow(
    ApplicationNumber grant,
    Bin recipient,
    Tiyn amount,
    Tiyn unspent,
    Tiyn disallowed,
    Tiyn left,
    LocalDate dueOn,
    Instant demandedAt,
    @Nullable Instant remindedAt,
    @Nullable Instant overdueAt,
    @Nullable LocalDate settledOn) {

  public boolean isSettled() {
    return !left.isPositive();
  }
}
