package kz.tereze.projections.levy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Columns;

/// Excess of one year that went to another.
public record CarryRow(ObligationId from, ObligationId to, Tiyn amount, Instant at) {

  static CarryRow of(ResultSet row) throws SQLException {
    return new CarryRow(
        new ObligationId(row.getString("source")),
        new ObligationId(row.getString("target")),
        new Tiyn(row.getLong("carried")),
        Columns.instant(row, "at"));
  }
}
