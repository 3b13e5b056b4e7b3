package kz.tereze.projections.levy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Columns;

/// What a payer declared last of a year.
///
/// @param base never public
public record DeclarationRow(
    ObligationId obligation,
    int attempt,
    Tiyn base,
    int productionYear,
    List<Hash> evidence,
    Instant declaredAt) {

  static DeclarationRow of(ResultSet row) throws SQLException {
    return new DeclarationRow(
        new ObligationId(row.getString("obligation")),
        row.getInt("attempt"),
        new Tiyn(row.getLong("base")),
        row.getInt("production_year"),
        Columns.texts(row, "evidence").stream().map(Hash::new).toList(),
        Columns.instant(row, "declared_at"));
  }
}
