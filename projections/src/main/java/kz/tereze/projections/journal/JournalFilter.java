package kz.tereze.projections.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import org.jspecify.annotations.Nullable;

/// Which acts an auditor asks for; what is null is not asked.
///
/// @param from the first day, in Kazakhstan
/// @param to the last day, in Kazakhstan
public record JournalFilter(
    @Nullable PersonId person,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  private static final String OF_SUBJECT =
      "position in (select global_index from domain_event_entry where aggregate_identifier = ?)";

  /// A condition and its values.
  record Where(String sql, List<Object> values) {}

  Where where() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    if (person != null) {
      conditions.add("person = ?");
      values.add(person.id());
    }
    if (kind != null) {
      conditions.add("kind = ?");
      values.add(kind);
    }
    if (subject != null) {
      conditions.add(OF_SUBJECT);
      values.add(subject);
    }
    if (from != null) {
      conditions.add("at >= ?");
      values.add(startOf(from));
    }
    if (to != null) {
      conditions.add("at < ?");
      values.add(startOf(to.plusDays(1)));
    }
    return new Where(String.join(" and ", conditions), values);
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return Columns.time(day.atStartOfDay(Kazakhstan.ZONE).toInstant());
  }
}
