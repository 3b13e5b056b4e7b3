package kz.tereze.projections.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// Reads reviews and assignments out of their rows.
final class ReviewColumns {

  private ReviewColumns() {}

  static ReviewRow review(ResultSet row) throws SQLException {
    Instant openedAt = Columns.instant(row, "opened_at");
    return new ReviewRow(
        new ApplicationId(row.getObject("application", UUID.class)),
        new ApplicationNumber(row.getString("number")),
        new CallId(row.getString("call")),
        new Bin(row.getString("applicant")),
        Columns.texts(row, "team").stream().map(PersonId::of).toList(),
        rubric(row.getString("rubric"), openedAt),
        row.getInt("experts_needed"),
        row.getInt("assigned"),
        row.getInt("scored"),
        row.getInt("tied"),
        openedAt,
        Columns.instantOrNull(row, "ties_found_at"),
        row.getObject("points", Integer.class),
        // How far the experts differ is sealed with their scores.
        row.getTimestamp("consolidated_at") == null ? null : row.getObject("spread", Integer.class),
        Columns.instantOrNull(row, "consolidated_at"));
  }

  /// Reviews from before calls had rubrics were judged by the four criteria of the state.
  private static Rubric rubric(@Nullable String json, Instant openedAt) {
    return json == null
        ? Rubric.standard(Policy.REVIEW_POINTS_PER_CRITERION.on(Kazakhstan.day(openedAt)).value())
        : TerezeJson.mapper().readValue(json, Rubric.class);
  }

  /// Scores and their reasons only where the column `open` says so.
  static Assignment assignment(ResultSet row) throws SQLException {
    boolean open = row.getBoolean("open");
    return new Assignment(
        new ApplicationId(row.getObject("application", UUID.class)),
        new ApplicationNumber(row.getString("number")),
        new CallId(row.getString("call")),
        Columns.person(row, "expert"),
        AssignmentState.valueOf(row.getString("state")),
        Columns.instant(row, "assigned_at"),
        Columns.of(row, "draw", DrawId::new),
        Columns.of(row, "chosen_for", ChoiceReason::valueOf),
        row.getString("choice_reason"),
        Columns.dayOrNull(row, "answer_by"),
        Columns.dayOrNull(row, "score_by"),
        Columns.instantOrNull(row, "declared_at"),
        Columns.instantOrNull(row, "scored_at"),
        Columns.instantOrNull(row, "overdue_at"),
        Columns.instantOrNull(row, "gone_at"),
        row.getString("gone_because"),
        open ? row.getObject("total", Integer.class) : null,
        open ? judgements(row.getString("judgements")) : List.of(),
        sealed(row, "conflict"));
  }

  private static List<Judgement> judgements(@Nullable String json) {
    return json == null
        ? List.of()
        : List.of(TerezeJson.mapper().readValue(json, Judgement[].class));
  }

  private static @Nullable SealedText sealed(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new SealedText(id, row.getString(column + "_commitment"));
  }
}
