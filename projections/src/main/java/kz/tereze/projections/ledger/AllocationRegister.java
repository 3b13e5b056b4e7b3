package kz.tereze.projections.ledger;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public register of awards as anybody may search it.
@ReadModel
public final class AllocationRegister {

  private static final int PORTION = 500;

  private static final String FROM =
      """
       from allocation a
        left join organisation o on o.bin = a.recipient
        left join need n on n.number = a.need
        left join call c on c.number = a.call
      """;

  private static final String ROWS =
      "select a.*, o.name as recipient_name, n.owner as need_owner, c.fund as fund" + FROM;

  private final JdbcClient jdbc;

  public AllocationRegister(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public List<AllocationRow> list(AllocationFilter filter, int limit, int offset) {
    Where where = Where.of(filter, null);
    return jdbc.sql(ROWS + where.sql() + order(filter) + " limit ? offset ?")
        .params(where.parameters(limit, offset))
        .query((row, i) -> row(row))
        .list();
  }

  /// All rows of a filter, one after another, however many there are. Which rows these are is
  /// settled at once; they are then read in portions, so that a slow reader holds no connection.
  public void each(AllocationFilter filter, Consumer<AllocationRow> reader) {
    Where where = Where.of(filter, null);
    List<String> numbers =
        jdbc.sql("select a.number" + FROM + where.sql() + order(filter))
            .params(where.parameters())
            .query(String.class)
            .list();
    for (int from = 0; from < numbers.size(); from += PORTION) {
      portion(numbers.subList(from, Math.min(numbers.size(), from + PORTION))).forEach(reader);
    }
  }

  private List<AllocationRow> portion(List<String> numbers) {
    Map<String, AllocationRow> found = new HashMap<>();
    jdbc.sql(ROWS + " where a.number = any (?)")
        .param(numbers.toArray(String[]::new))
        .query((row, i) -> row(row))
        .list()
        .forEach(row -> found.put(row.number(), row));
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static String order(AllocationFilter filter) {
    return " order by " + filter.sort().order();
  }

  public long count(AllocationFilter filter) {
    Where where = Where.of(filter, null);
    return jdbc.sql("select count(*)" + FROM + where.sql())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /// One line for each currency, tenge first.
  public List<CurrencyTotal> totals(AllocationFilter filter) {
    Where where = Where.of(filter, null);
    return jdbc.sql(
            "select a.currency, count(*) as n, sum(a.amount) as amount, sum(a.paid) as paid"
                + FROM
                + where.sql()
                + " group by a.currency order by a.currency <> 'KZT', count(*) desc, a.currency")
        .params(where.parameters())
        .query((row, i) -> total(row))
        .list();
  }

  public Facets facets(AllocationFilter filter) {
    return new Facets(
        facet(filter, Where.Part.YEAR, "extract(year from a.decided_on)::text", "value desc"),
        facet(filter, Where.Part.REGION, "a.region", "n desc, value"),
        facet(filter, Where.Part.STATUS, "a.status", "n desc, value"),
        facet(filter, Where.Part.ORIGIN, "a.origin", "value"),
        facet(filter, Where.Part.CURRENCY, "a.currency", "n desc, value"),
        facet(filter, Where.Part.CALL, "a.call", "value desc"));
  }

  private List<FacetCount> facet(
      AllocationFilter filter, Where.Part part, String value, String order) {
    Where where = Where.of(filter, part);
    String sql =
        "select %s as value, count(*) as n %s %s and %s is not null group by 1 order by %s"
            .formatted(value, FROM, where.sql(), value, order);
    return jdbc.sql(sql)
        .params(where.parameters())
        .query((row, i) -> new FacetCount(row.getString("value"), row.getLong("n")))
        .list();
  }

  public Optional<Allocation> find(String number) {
    return jdbc.sql(ROWS + " where a.status is not null and a.number = ?")
        .param(number)
        .query((row, i) -> allocation(row))
        .optional();
  }

  private static CurrencyTotal total(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new CurrencyTotal(
        row.getLong("n"), sum(currency, row, "amount"), sum(currency, row, "paid"));
  }

  private static Sum sum(String currency, ResultSet row, String column) throws SQLException {
    BigInteger units = row.getBigDecimal(column).toBigIntegerExact();
    return new Sum(currency, units);
  }

  private static Allocation allocation(ResultSet row) throws SQLException {
    String content = row.getString("content");
    return new Allocation(
        row(row),
        content == null ? null : TerezeJson.mapper().readValue(content, ApplicationContent.class),
        row.getString("approval_order"),
        source(row));
  }

  private static Allocation.@Nullable Source source(ResultSet row) throws SQLException {
    return row.getString("imported") == null
        ? null
        : new Allocation.Source(award(row), Columns.instant(row, "imported_at"));
  }

  private static ImportedAward award(ResultSet row) throws SQLException {
    return TerezeJson.mapper().readValue(row.getString("imported"), ImportedAward.class);
  }

  private static AllocationRow row(ResultSet row) throws SQLException {
    AllocationOrigin origin = AllocationOrigin.valueOf(row.getString("origin"));
    boolean imported = origin == AllocationOrigin.IMPORTED;
    String currency = row.getString("currency");
    return new AllocationRow(
        row.getString("number"),
        origin,
        AllocationStatus.valueOf(row.getString("status")),
        Columns.day(row, "decided_on"),
        imported ? Label.asPublished(award(row).title()) : Label.of(title(row)),
        imported ? Label.asPublished(award(row).recipient()) : recipient(row),
        Columns.of(row, "recipient", Bin::new),
        Columns.of(row, "need", NeedId::new),
        Columns.of(row, "need_owner", Bin::new),
        Columns.of(row, "call", CallId::new),
        Columns.of(row, "fund", FundId::new),
        row.getString("programme"),
        Columns.of(
            row, "provenance", json -> TerezeJson.mapper().readValue(json, Provenance.class)),
        Columns.of(row, "region", Region::valueOf),
        sum(currency, row, "amount"),
        sum(currency, row, "paid"),
        row.getInt("tranches"),
        row.getInt("tranches_paid"));
  }

  private static Text title(ResultSet row) throws SQLException {
    return TerezeJson.mapper()
        .readValue(row.getString("content"), ApplicationContent.class)
        .title();
  }

  /// The BIN itself while nobody has entered the organisation.
  private static Label recipient(ResultSet row) throws SQLException {
    String name = row.getString("recipient_name");
    return name == null
        ? Label.asPublished(row.getString("recipient"))
        : Label.of(TerezeJson.mapper().readValue(name, Text.class));
  }
}
