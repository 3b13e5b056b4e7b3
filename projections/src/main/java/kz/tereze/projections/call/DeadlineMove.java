package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kz.tereze.api.Text;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// One moving of a call's deadline, as everybody reads it.
///
/// @param from what the deadline was
/// @param to what it became
/// @param outage that the site measured, and that moved it by the published rule; null otherwise
public record DeadlineMove(
    Instant from, Instant to, MoveCause cause, Text reason, @Nullable Outage outage, Instant at) {

  static DeadlineMove of(ResultSet row) throws SQLException {
    return new DeadlineMove(
        Columns.instant(row, "closed"),
        Columns.instant(row, "closes"),
        MoveCause.valueOf(row.getString("cause")),
        TerezeJson.mapper().readValue(row.getString("reason"), Text.class),
        row.getObject("outage_from") == null
            ? null
            : new Outage(Columns.instant(row, "outage_from"), Columns.instant(row, "outage_until")),
        Columns.instant(row, "moved_at"));
  }
}
