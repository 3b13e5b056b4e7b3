package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Spending;

/// The documents behind own spending, of all payers and years. Command handlers of one obligation
/// take it as an argument; what it decides is stored with what they decide, or not at all.
public interface Acts {

  /// A spending takes its documents.
  ///
  /// @throws kz.tereze.api.Refused when one stands behind another spending
  void claim(ObligationId obligation, int number, Spending spending, Acting by);

  /// A spending that is not counted gives its documents back.
  void free(ObligationId obligation, int number, Spending spending, Acting by);
}
