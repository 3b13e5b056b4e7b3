package kz.tereze.projections.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import org.jspecify.annotations.Nullable;

/// Which acts an auditor asks for; what is null is not asked.
///
/// @param subject the number of what it was done to, as people call it: `AP26000001` finds the
///     grant with its application, award and payments
/// @param from the first day, in Kazakhstan
/// @param to the last day, in Kazakhstan
public record JournalFilter(
    @Nullable PersonId person,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /// What numbers of the field stand behind in the names of streams.
  public static final List<String> STREAMS =
      List.of(
          "appeal-",
          "application-",
          "award-",
          "ballot-",
          "bank-account-",
          "bank-line-",
          "batch-",
          "call-",
          "council-",
          "draw-",
          "erasure-",
          "expert-",
          "fund-",
          "grant-",
          "import-",
          "interests-",
          "levy-act-",
          "log-",
          "need-",
          "obligation-",
          "organisation-",
          "payment-",
          "problem-",
          "review-",
          "roles-",
          "sanction-",
          "sanction-list-",
          "statement-");

  /// Whatever bears the number, and the payments of a grant.
  private static final String OF_SUBJECT =
      """
      position in (select global_index from domain_event_entry where aggregate_identifier in (
        select unnest(?::text[]) union all select 'payment-' || key from payment where irn = ?))
      """;

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
      String number = subject.strip();
      conditions.add(OF_SUBJECT);
      values.add(
          Stream.concat(Stream.of(number), STREAMS.stream().map(stream -> stream + number))
              .toArray(String[]::new));
      values.add(number);
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
