package kz.tereze.projections.levy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Columns;
import org.jspecify.annotations.Nullable;

/// An assessed obligation and what has come in for it.
///
/// @param fund null where it was assessed before obligations named their programme
/// @param base last year's costs or income, never public
/// @param received receipts that count; one set aside does not
/// @param spent own spending that counts
/// @param brought excess of earlier years that met it
/// @param carried its own excess that went to later years
/// @param payBy the day by which it is met
public record ObligationRow(
    ObligationId obligation,
    @Nullable FundId fund,
    Tiyn base,
    int rateBasisPoints,
    String legalReference,
    Tiyn due,
    Tiyn received,
    int receipts,
    Tiyn spent,
    Tiyn brought,
    Tiyn carried,
    LocalDate payBy,
    @Nullable Instant settledAt,
    @Nullable Instant overdueAt,
    Instant assessedAt) {

  static ObligationRow of(ResultSet row) throws SQLException {
    return new ObligationRow(
        new ObligationId(row.getString("key")),
        Columns.of(row, "fund", FundId::new),
        new Tiyn(row.getLong("base")),
        row.getInt("rate_basis_points"),
        row.getString("legal_reference"),
        new Tiyn(row.getLong("due")),
        new Tiyn(row.getLong("received")),
        row.getInt("receipts"),
        new Tiyn(row.getLong("spent")),
        new Tiyn(row.getLong("brought")),
        new Tiyn(row.getLong("carried")),
        Columns.day(row, "pay_by"),
        Columns.instantOrNull(row, "settled_at"),
        Columns.instantOrNull(row, "overdue_at"),
        Columns.instant(row, "assessed_at"));
  }

  /// All that counts towards it.
  public Tiyn counted() {
    return received.plus(spent).plus(brought).minus(carried);
  }

  /// Still owed; zero when it is met.
  public Tiyn left() {
    return due.exceeds(counted()) ? due.minus(counted()) : Tiyn.ZERO;
  }

  /// Paid beyond what is owed.
  public Tiyn excess() {
    return counted().exceeds(due) ? counted().minus(due) : Tiyn.ZERO;
  }

  public boolean isMet() {
    return !due.exceeds(counted());
  }

  public ObligationState state() {
    if (isMet()) {
      return excess().isPositive() ? ObligationState.OVERPAID : ObligationState.SETTLED;
    }
    if (overdueAt != null) {
      return ObligationState.OVERDUE;
    }
    return counted().isPositive() ? ObligationState.PARTLY_PAID : ObligationState.ASSESSED;
  }
}
