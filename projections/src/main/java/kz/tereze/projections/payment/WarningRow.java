package kz.tereze.projections.payment;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import org.jspecify.annotations.Nullable;

/// A warning about a payment, and who found it groundless.
///
/// @param reason why it was cleared; null while it is open
/// @param check how the recipient was asked about a changed account
public record WarningRow(
    PaymentId payment,
    Warning warning,
    Instant raisedAt,
    @Nullable PersonId clearedBy,
    @Nullable Instant clearedAt,
    @Nullable String reason,
    @Nullable AccountCheck check) {

  public boolean isOpen() {
    return clearedBy == null;
  }
}
