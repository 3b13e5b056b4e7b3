package kz.tereze.projections.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kz.tereze.projections.Columns;
import org.jspecify.annotations.Nullable;

/// What the register is searched by, of one award.
///
/// @param values of the filter's parts; what an award has not is not there
/// @param words folded
record IndexedAward(
    String number,
    LocalDate decidedOn,
    Map<Facet, String> values,
    long amount,
    long paid,
    String words) {

  /// Reads a row of `AwardSource`.
  static IndexedAward of(ResultSet row) throws SQLException {
    LocalDate decidedOn = Columns.day(row, "decided_on");
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    values.put(Facet.YEAR, Integer.toString(decidedOn.getYear()));
    put(values, Facet.REGION, row.getString("region"));
    put(values, Facet.STATUS, row.getString("status"));
    put(values, Facet.ORIGIN, row.getString("origin"));
    put(values, Facet.CURRENCY, row.getString("currency"));
    put(values, Facet.PROGRAMME, row.getString("fund"));
    put(values, Facet.PROGRAMME, row.getString("programme"));
    put(values, Facet.KIND, row.getString("kind"));
    put(values, Facet.CALL, row.getString("call"));
    put(values, Facet.RECIPIENT, row.getString("recipient"));
    put(values, Facet.OWNER, row.getString("owner"));
    return new IndexedAward(
        row.getString("number"),
        decidedOn,
        values,
        row.getLong("amount"),
        row.getLong("paid"),
        row.getString("words"));
  }

  /// @param words folded
  static IndexedAward of(AllocationRow row, @Nullable String kind, String words) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    put(values, Facet.YEAR, row.decidedOn().getYear());
    put(values, Facet.REGION, row.region());
    put(values, Facet.STATUS, row.status());
    put(values, Facet.ORIGIN, row.origin());
    put(values, Facet.CURRENCY, row.awarded().currency());
    put(values, Facet.PROGRAMME, row.fund());
    put(values, Facet.PROGRAMME, row.programme());
    put(values, Facet.KIND, kind);
    put(values, Facet.CALL, row.call());
    put(values, Facet.RECIPIENT, row.recipientBin());
    put(values, Facet.OWNER, row.needOwner());
    return new IndexedAward(
        row.number(),
        row.decidedOn(),
        values,
        row.awarded().minorUnits().longValueExact(),
        row.paid().minorUnits().longValueExact(),
        words);
  }

  private static void put(Map<Facet, String> values, Facet facet, @Nullable Object value) {
    if (value != null) {
      values.put(facet, value.toString());
    }
  }
}
