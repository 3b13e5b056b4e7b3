package kz.tereze.projections.notice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kz.tereze.projections.ledger.AllocationFilter;
import org.jspecify.annotations.Nullable;

/// A search of the public ledger that somebody follows by mail.
///
/// @param query how the site's address says the filter: `?q=…`
/// @param confirmedAt null until the letter was answered; nothing else is mailed before
/// @param toldUntil what was seen until then was told
public record Alert(
    UUID id,
    AllocationFilter filter,
    String query,
    Often often,
    String language,
    Instant askedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant toldUntil) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /// The search as the site's address says it, for people to recognise.
  public String readable() {
    return URLDecoder.decode(query.replaceFirst("\\?", ""), StandardCharsets.UTF_8)
        .replace("&", ", ");
  }
}
