package kz.tereze.projections.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.Scores;
import kz.tereze.projections.Columns;
import org.jspecify.annotations.Nullable;

/// Reads reviews and assignments out of their rows.
final class ReviewColumns {

  private ReviewColumns() {}

  static ReviewRow review(ResultSet row) throws SQLException {
    return new ReviewRow(
        new ApplicationId(row.getObject("application", UUID.class)),
        new ApplicationNumber(row.getString("number")),
        new CallId(row.getString("call")),
        new Bin(row.getString("applicant")),
        Columns.texts(row, "team").stream().map(PersonId::of).toList(),
        row.getInt("experts_needed"),
        row.getInt("assigned"),
        row.getInt("scored"),
        Columns.instant(row, "opened_at"),
        row.getObject("points", Integer.class),
        Columns.instantOrNull(row, "consolidated_at"));
  }

  /// Scores and their reason only where the column `open` says so.
  static Assignment assignment(ResultSet row) throws SQLException {
    boolean open = row.getBoolean("open");
    return new Assignment(
        new ApplicationId(row.getObject("application", UUID.class)),
        new ApplicationNumber(row.getString("number")),
        new CallId(row.getString("call")),
        Columns.person(row, "expert"),
        AssignmentState.valueOf(row.getString("state")),
        Columns.instant(row, "assigned_at"),
        Columns.instantOrNull(row, "declared_at"),
        Columns.instantOrNull(row, "scored_at"),
        open ? scores(row) : null,
        open ? sealed(row, "reason") : null,
        sealed(row, "conflict"));
  }

  private static @Nullable Scores scores(ResultSet row) throws SQLException {
    return row.getObject("relevance") == null
        ? null
        : new Scores(
            row.getInt("relevance"),
            row.getInt("method"),
            row.getInt("team"),
            row.getInt("impact"));
  }

  private static @Nullable SealedText sealed(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new SealedText(id, row.getString(column + "_commitment"));
  }
}
