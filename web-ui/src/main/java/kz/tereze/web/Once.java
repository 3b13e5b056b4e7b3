package kz.tereze.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The key by which a creating request is known when it comes again: forms carry it hidden, and
/// machines in the header `Idempotency-Key`. The same key gives the same new thing.
public record Once(UUID key) {

  public static final String FIELD = "once";

  /// The field by which a form, creating or not, is known when the same sending comes again.
  public static final String SENDING = "sending";

  public static final String HEADER = "Idempotency-Key";

  /// The key as a header or a form carries it; empty for anything but a UUID.
  public static Optional<UUID> key(@Nullable String written) {
    try {
      return Optional.ofNullable(written)
          .map(text -> UUID.fromString(text.strip().replace("\"", "")));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// The request carries none, or not a UUID.
  public static final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Absent() {
      super("no key", null, false, false);
    }
  }
}
