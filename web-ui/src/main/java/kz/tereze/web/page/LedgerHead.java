package kz.tereze.web.page;

import java.time.Instant;
import java.util.Optional;
import kz.tereze.api.Hash;

/// Where the footer of every page reads the newest sealed head of the public ledger.
public interface LedgerHead {

  Optional<Head> newest();

  /// @param size how many records the head covers
  /// @param root hash over all of them
  /// @param sealedAt when it was signed
  record Head(long size, Hash root, Instant sealedAt) {}
}
