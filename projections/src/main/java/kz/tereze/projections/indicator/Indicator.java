package kz.tereze.projections.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// A pattern that asks for a second look. It proves nothing: each has innocent reasons too. What it
/// looks for is its query, published as it runs.
public enum Indicator {
  /// Awards to one recipient, each within its call's ceiling, together above it.
  SPLIT_GRANTS(Kind.GRANT, Kind.GRANT),
  /// One bank account of several recipients.
  SHARED_ACCOUNT(Kind.ORGANISATION, Kind.ORGANISATION),
  /// One legal address of several recipients.
  SHARED_ADDRESS(Kind.ORGANISATION, Kind.ORGANISATION),
  /// Experts whose totals lie far apart.
  SCORE_OUTLIERS(Kind.APPLICATION, Kind.APPLICATION),
  /// An award although a better one in the ranking got none.
  RANKING_DEPARTURES(Kind.GRANT, Kind.APPLICATION),
  /// Formal checks, decisions, payments, reports and refunds after their day.
  LATE_CLOCKS(Kind.APPLICATION_OR_GRANT, Kind.GRANT),
  /// Most of a fund's money of a year to one recipient.
  CONCENTRATION(Kind.ORGANISATION, Kind.FUND_AND_YEAR);

  /// What a number found by a query is the number of.
  public enum Kind {
    GRANT,
    APPLICATION,
    /// A grant keeps the number of its application.
    APPLICATION_OR_GRANT,
    ORGANISATION,
    FUND_AND_YEAR
  }

  private final Kind subject;
  private final Kind related;
  private final String query;

  Indicator(Kind subject, Kind related) {
    this.subject = subject;
    this.related = related;
    this.query = read(code());
  }

  public Kind subject() {
    return subject;
  }

  public Kind related() {
    return related;
  }

  /// As addresses have it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The SQL that runs; `:day` is the day it is asked.
  public String query() {
    return query;
  }

  private static String read(String code) {
    String file = "/indicators/" + code + ".sql";
    try (InputStream text = Indicator.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
