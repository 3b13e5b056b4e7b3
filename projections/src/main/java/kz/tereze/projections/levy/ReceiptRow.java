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

/// Money that arrived for an obligation.
///
/// @param alreadyFor the obligation for which the same bank reference counts, when set aside
public record ReceiptRow(
    ObligationId obligation,
    FundId fund,
    Tiyn amount,
    String bankReference,
    LocalDate bookedOn,
    ReceiptState state,
    @Nullable ObligationId alreadyFor,
    Instant recordedAt) {

  static ReceiptRow of(ResultSet row) throws SQLException {
    return new ReceiptRow(
        new ObligationId(row.getString("obligation")),
        new FundId(row.getString("fund")),
        new Tiyn(row.getLong("amount")),
        row.getString("bank_reference"),
        Columns.day(row, "booked_on"),
        ReceiptState.valueOf(row.getString("state")),
        Columns.of(row, "already_for", ObligationId::new),
        Columns.instant(row, "recorded_at"));
  }
}
