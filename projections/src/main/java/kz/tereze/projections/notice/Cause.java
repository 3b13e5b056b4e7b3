package kz.tereze.projections.notice;

import java.time.Instant;
import java.util.Map;

/// Why somebody is told something.
///
/// @param id of the fact, or the natural key of what the clock brings
/// @param whom what the audience is asked for
/// @param subject number of the case
/// @param page where the case is, without language
/// @param said dates, sums and numbers of the sentence; nothing personal
record Cause(
    String id,
    NoticeKind kind,
    Audience audience,
    Object whom,
    Object subject,
    String page,
    Map<String, Object> said,
    Instant at) {

  Cause {
    said = Map.copyOf(said);
  }
}
