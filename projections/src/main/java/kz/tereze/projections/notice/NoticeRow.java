package kz.tereze.projections.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing somebody was told.
///
/// @param subject number of the case; empty where there is none
/// @param page where the case is, without language
/// @param said dates, sums and numbers of the sentence, as they were written down
/// @param readAt null while it is unread
/// @param mail what became of the mail about it
public record NoticeRow(
    UUID id,
    NoticeKind kind,
    String subject,
    String page,
    Map<String, Object> said,
    Instant at,
    @Nullable Instant readAt,
    MailState mail) {

  public NoticeRow {
    said = Map.copyOf(said);
  }

  public boolean isUnread() {
    return readAt == null;
  }
}
