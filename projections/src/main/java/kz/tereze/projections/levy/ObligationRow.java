package kz.tereze.projections.levy;

import java.time.Instant;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationId;

/// An assessed obligation and what has come in for it.
///
/// @param base last year's costs or income, never public
/// @param received receipts that count; one set aside does not
public record ObligationRow(
    ObligationId obligation,
    Tiyn base,
    int rateBasisPoints,
    String legalReference,
    Tiyn due,
    Tiyn received,
    int receipts,
    Instant assessedAt) {

  /// Still owed; zero when it is met.
  public Tiyn left() {
    return due.exceeds(received) ? due.minus(received) : Tiyn.ZERO;
  }

  /// Paid beyond what is owed.
  public Tiyn excess() {
    return received.exceeds(due) ? received.minus(due) : Tiyn.ZERO;
  }

  public boolean isMet() {
    return !due.exceeds(received);
  }
}
