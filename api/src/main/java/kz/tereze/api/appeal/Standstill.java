package kz.tereze.api.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What appeals hold up in a call.
///
/// @param until end of the latest window; null while nothing that can be appealed against was
///     published
/// @param open appeals without an answer
public record Standstill(@Nullable Instant until, int open) {

  public static final Standstill NONE = new Standstill(null, 0);

  public boolean isOverAt(Instant now) {
    return open == 0 && (until == null || !now.isBefore(until));
  }
}
