package kz.tereze.projections.ledger;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.transaction.support.TransactionTemplate;

/// The public register of awards as anybody may search it.
@ReadModel
public final class AllocationRegister implements Awards {

  private static final int PORTION = 500;
  private static final int MOST_TRIES = 5;

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
  private final AllocationIndex index;
  private final TransactionTemplate reading;

  public AllocationRegister(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.index = new AllocationIndex(source);
    this.reading = AllocationIndex.oneMoment(source);
  }

  @Override
  public Found look(AllocationFilter filter, int limit, int offset) {
    Selection.Outcome outcome = outcome(filter, Math.addExact(offset, limit));
    List<String> numbers = outcome.first();
    List<String> page = numbers.subList(Math.min(offset, numbers.size()), numbers.size());
    return new Found(rows(page), outcome.summary(), outcome.facets());
  }

  private Selection.Outcome outcome(AllocationFilter filter, int wanted) {
    return index.ask(filter, List.of("outcome", wanted), selection -> selection.outcome(wanted));
  }

  /// The numbers of all a filter finds, in its order.
  public List<String> numbers(AllocationFilter filter) {
    return index.read((table, at) -> new Selection(table, filter).numbers());
  }

  public List<AllocationRow> list(AllocationFilter filter, int limit, int offset) {
    return look(filter, limit, offset).rows();
  }

  public long count(AllocationFilter filter) {
    return outcome(filter, 0).summary().awards();
  }

  public List<CurrencyTotal> totals(AllocationFilter filter) {
    return outcome(filter, 0).summary().totals();
  }

  public Facets facets(AllocationFilter filter) {
    return outcome(filter, 0).facets();
  }

  @Override
  public List<Group> groups(AllocationFilter filter, String currency, Facet... by) {
    return index.ask(
        filter,
        List.of("groups", currency, List.of(by)),
        selection -> selection.groups(currency, by));
  }

  @Override
  public Optional<String> nearTo(String words) {
    return index.ask(List.of("near", words), table -> table.nearTo(words));
  }

  @Override
  public void each(AllocationFilter filter, Reader reader) {
    boolean done = false;
    for (int tries = 1; !done; tries++) {
      boolean settle = tries >= MOST_TRIES;
      done = Boolean.TRUE.equals(reading.execute(moment -> each(filter, reader, settle)));
    }
  }

  /// @param settle take the index as it is, although awards keep changing
  /// @return false when the index was not as it was when this moment began
  private boolean each(AllocationFilter filter, Reader reader, boolean settle) {
    String newest = jdbc.sql(AllocationIndex.NEWEST).query(String.class).single();
    Optional<List<String>> numbers =
        index.read(
            (table, at) ->
                settle || at.equals(newest)
                    ? Optional.of(new Selection(table, filter).numbers())
                    : Optional.empty());
    numbers.ifPresent(
        all -> {
          reader.begin();
          for (int from = 0; from < all.size(); from += PORTION) {
            rows(all.subList(from, Math.min(all.size(), from + PORTION))).forEach(reader::row);
          }
        });
    return numbers.isPresent();
  }

  /// The rows of these numbers, in their order.
  public List<AllocationRow> rows(List<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, AllocationRow> found = new HashMap<>();
    jdbc.sql(ROWS + " where a.number = any (?)")
        .param(numbers.toArray(String[]::new))
        .query((row, i) -> row(row))
        .list()
        .forEach(row -> found.put(row.number(), row));
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  public Optional<Allocation> find(String number) {
    return jdbc.sql(ROWS + " where a.status is not null and a.number = ?")
        .param(number)
        .query((row, i) -> allocation(row))
        .optional();
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
