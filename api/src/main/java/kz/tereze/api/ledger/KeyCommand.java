package kz.tereze.api.ledger;

import java.time.Instant;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import org.jspecify.annotations.Nullable;

/// What can be asked of the keys that sign the public ledger; the aggregate is the log.
public sealed interface KeyCommand extends Command {

  LogName log();

  @Override
  default String target() {
    return "log-" + log();
  }

  /// Whoever runs the log announces a new key before it signs.
  ///
  /// @param key as verifiers need it: `name+id+base64`
  /// @param replaces the key that ends; null when the new one only joins
  /// @param until how long the old key signs too
  record RotateKey(
      LogName log, String key, @Nullable String replaces, @Nullable Instant until, Acting by)
      implements KeyCommand {}
}
