package kz.tereze.api.ledger;

import java.time.Instant;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import org.jspecify.annotations.Nullable;

/// What happened to the keys that sign the public ledger.
public sealed interface KeyEvent extends Event {

  LogName log();

  /// From here on a new key signs; the entry that says so is signed by the old one.
  ///
  /// @param key as verifiers need it: `name+id+base64`
  /// @param replaces the key that ends; null when the new one only joins
  /// @param until how long the old key signs too
  @Stored("ledger.key-rotated")
  record KeyRotated(
      LogName log,
      String key,
      @Nullable String replaces,
      @Nullable Instant until,
      PersonId by,
      Instant at)
      implements KeyEvent {}
}
