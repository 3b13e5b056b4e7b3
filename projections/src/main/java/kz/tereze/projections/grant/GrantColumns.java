package kz.tereze.projections.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// Reads grants and tranches out of rows.
final class GrantColumns {

  private GrantColumns() {}

  static GrantRow grant(ResultSet row) throws SQLException {
    return new GrantRow(
        new ApplicationNumber(row.getString("irn")),
        Columns.of(row, "title", GrantColumns::text),
        new CallId(row.getString("call")),
        ApplicationId.of(row.getString("application")),
        new NeedId(row.getString("need")),
        Columns.of(row, "customer", Bin::new),
        new Bin(row.getString("recipient")),
        new Tiyn(row.getLong("amount")),
        GrantState.valueOf(row.getString("state")),
        Columns.of(row, "payee", Iban::new),
        people(row),
        row.getInt("tranches"),
        row.getInt("tranches_paid"),
        new Tiyn(row.getLong("paid")),
        row.getString("result"),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "offered_at"),
        Columns.instantOrNull(row, "accepted_at"),
        Columns.instantOrNull(row, "concluded_at"),
        Columns.instantOrNull(row, "closed_at"),
        Columns.of(row, "held_code", HoldReason::valueOf),
        row.getString("held_reference"),
        text(row, "held"),
        Columns.of(row, "end_reason", EndReason::valueOf),
        text(row, "explanation"));
  }

  /// Null stays null.
  static @Nullable Text text(ResultSet row, String column) throws SQLException {
    return Columns.of(row, column, GrantColumns::text);
  }

  static TrancheRow tranche(ResultSet row) throws SQLException {
    return tranche(row, "amount", "state");
  }

  static PayableTranche payable(ResultSet row) throws SQLException {
    return new PayableTranche(grant(row), tranche(row, "tranche_amount", "tranche_state"));
  }

  private static TrancheRow tranche(ResultSet row, String amount, String state)
      throws SQLException {
    return new TrancheRow(
        new ApplicationNumber(row.getString("irn")),
        row.getInt("number"),
        new Tiyn(row.getLong(amount)),
        Columns.day(row, "due_on"),
        text(row.getString("purpose")),
        row.getObject("milestone", Integer.class),
        TrancheState.valueOf(row.getString(state)),
        Columns.of(row, "payment", PaymentId::new),
        Columns.instantOrNull(row, "ordered_at"),
        Columns.instantOrNull(row, "paid_at"));
  }

  private static Text text(String json) {
    return TerezeJson.mapper().readValue(json, Text.class);
  }

  private static Set<PersonId> people(ResultSet row) throws SQLException {
    return Columns.texts(row, "involved").stream()
        .map(PersonId::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
