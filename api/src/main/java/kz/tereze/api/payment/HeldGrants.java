package kz.tereze.api.payment;

import java.util.Collection;
import java.util.Set;
import kz.tereze.api.application.ApplicationNumber;

/// Knows which grants nothing is paid for at the moment. Command handlers take it as an argument.
public interface HeldGrants {

  /// Those of the grants whose contract is suspended, or whose account somebody proposed to change:
  /// until that is decided, payments that are already prepared stay where they are.
  Set<ApplicationNumber> among(Collection<ApplicationNumber> grants);
}
