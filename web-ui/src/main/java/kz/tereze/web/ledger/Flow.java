package kz.tereze.web.ledger;

import java.util.List;
import kz.tereze.projections.ledger.Sum;

/// Money on its way: from a programme to a recipient, and what of it is paid.
///
/// @param currency of all sums
public record Flow(String currency, List<Stream> streams) {

  /// What one programme awarded to one recipient, or to all smaller ones together.
  public record Stream(String programme, String recipient, Sum awarded, Sum paid) {

    /// Awarded and not paid yet.
    public Sum due() {
      return awarded.minus(paid);
    }
  }

  public boolean isEmpty() {
    return streams.isEmpty();
  }
}
