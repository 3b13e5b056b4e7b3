package kz.tereze.api.levy;

import kz.tereze.api.Hash;

/// Knows the acts that were reported before acts were claimed one by one.
public interface ReportedActs {

  /// Whether a document stands behind a spending of another obligation that counts or may yet.
  boolean isBehindAnother(ObligationId obligation, Hash document);
}
