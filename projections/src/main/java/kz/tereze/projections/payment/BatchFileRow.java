package kz.tereze.projections.payment;

import java.time.Instant;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.BatchId;
import org.jspecify.annotations.Nullable;

/// A file that a batch had or has.
///
/// @param message the number under which it goes to the bank
/// @param isVoid a payment was taken out since, or the batch was refused
/// @param reason what was told of it when it got out though it is void; null when it did not
/// @param answer how another person knows that nobody carries it out
public record BatchFileRow(
    BatchId batch,
    Hash file,
    String message,
    Instant closedAt,
    boolean isVoid,
    @Nullable String reason,
    @Nullable PersonId toldBy,
    @Nullable Instant toldAt,
    @Nullable String answer,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt) {

  /// It got out, and nobody has answered for it.
  public boolean isOpen() {
    return reason != null && answer == null;
  }
}
