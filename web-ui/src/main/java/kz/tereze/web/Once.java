package kz.tereze.web;

import java.util.UUID;

/// The key by which a creating request is known when it comes again: forms carry it hidden,
// machines
/// in the header `Idempotency-Key`. The same key gives the same new thing.
public record Once(UUID key) {

  public static final String FIELD = "once";
  public static final String HEADER = "Idempotency-Key";

  /// The request carries none, or not a UUID.
  public static final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Absent() {
      super("no key", null, false, false);
    }
  }
}
