package kz.tereze.projections.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// Reads applications out of their rows.
final class ApplicationColumns {

  private final ContentSeal seal;

  ApplicationColumns(ContentSeal seal) {
    this.seal = seal;
  }

  /// For the team and the head of its organisation.
  ApplicationRow toParty(ResultSet row) throws SQLException {
    String kept = row.getString("content");
    return row(row, kept == null ? null : seal.open(id(row), kept));
  }

  /// For everybody else: what it says stays closed until the call has closed.
  ApplicationRow toOthers(ResultSet row) throws SQLException {
    String kept = row.getString("content");
    return row(
        row,
        kept == null
            ? null
            : seal.openAfter(Columns.instant(row, "closes_at"), id(row), kept).orElse(null));
  }

  /// As for everybody else, and nothing to whoever is tied to it.
  ApplicationRow toReader(ResultSet row) throws SQLException {
    return row.getBoolean("tied") ? row(row, null) : toOthers(row);
  }

  private static ApplicationId id(ResultSet row) throws SQLException {
    return new ApplicationId(row.getObject("id", UUID.class));
  }

  private static ApplicationRow row(ResultSet row, @Nullable String content) throws SQLException {
    return new ApplicationRow(
        id(row),
        new CallId(row.getString("call")),
        new NeedId(row.getString("need")),
        new Bin(row.getString("applicant")),
        Columns.person(row, "leader"),
        TerezeJson.mapper().readValue(row.getString("terms"), CallTerms.class),
        Columns.instant(row, "closes_at"),
        ApplicationStatus.valueOf(row.getString("status")),
        row.getInt("revision"),
        content == null ? null : TerezeJson.mapper().readValue(content, ApplicationContent.class),
        Columns.of(row, "number", ApplicationNumber::new),
        Columns.texts(row, "team").stream().map(PersonId::of).toList(),
        Columns.instant(row, "drafted_at"),
        Columns.instant(row, "saved_at"),
        Columns.person(row, "saved_by"),
        Columns.instantOrNull(row, "submitted_at"),
        Columns.instantOrNull(row, "checked_at"),
        checkBy(row),
        row.getDate("check_missed_by") != null,
        Columns.texts(row, "reasons").stream().map(FormalReason::valueOf).toList(),
        row.getString("explanation"),
        Columns.texts(row, "stated"),
        row.getString("leader_cms") == null
            ? null
            : new ApplicationRow.Signing(
                new Hash(row.getString("text_hash")),
                new Hash(row.getString("leader_cms")),
                Columns.of(row, "head_cms", Hash::new),
                Columns.instant(row, "signed_at")),
        row.getObject("rank") == null
            ? null
            : new ApplicationRow.Ranking(
                row.getInt("rank"), row.getInt("points"), row.getInt("experts")));
  }

  /// While it awaits the check it last changed when it was submitted, or given back to the check.
  private static @Nullable LocalDate checkBy(ResultSet row) throws SQLException {
    if (ApplicationStatus.valueOf(row.getString("status")) != ApplicationStatus.SUBMITTED) {
      return null;
    }
    Instant closesAt = Columns.instant(row, "closes_at");
    Instant changedAt = Columns.instant(row, "changed_at");
    return OfficialTerm.FORMAL_CHECK.lastDay(changedAt.isAfter(closesAt) ? changedAt : closesAt);
  }
}
