package kz.tereze.projections.open;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What must have been told before anybody asks for it.
final class Known {

  private Known() {}

  static <T> T of(@Nullable T value) {
    return Objects.requireNonNull(value, "no entry has told it yet");
  }
}
