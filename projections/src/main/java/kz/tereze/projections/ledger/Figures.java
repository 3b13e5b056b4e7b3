package kz.tereze.projections.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The programme in a few figures.
@ReadModel
public final class Figures {

  private static final String TODAY =
      """
      select
        (select coalesce(sum(amount), 0) from fund_movement where kind = 'RECEIVED') as received,
        (select coalesce(sum(amount) filter (where kind = 'APPROPRIATED'), 0)
            - coalesce(sum(amount) filter (where kind = 'RETURNED'), 0)
          from fund_movement) as appropriated,
        coalesce(sum(amount) filter (where origin = 'DECIDED'), 0) as awarded,
        coalesce(sum(paid) filter (where origin = 'DECIDED'), 0) as paid,
        count(*) filter (where origin = 'DECIDED') as grants,
        count(*) filter (where status in ('CONTRACTED', 'PAYING', 'PAID')) as running,
        count(*) filter (where origin = 'IMPORTED') as imported,
        (select count(*) from call where status = 'ANNOUNCED' and opens_at <= ? and closes_at >= ?)
          as open_calls
      from allocation where status is not null
      """;

  private final JdbcClient jdbc;

  public Figures(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// @param received into all funds
  /// @param appropriated to calls, less what came back
  /// @param awarded approved here
  /// @param grants how many awards that are
  /// @param running contracts concluded and not yet closed
  /// @param imported awards of other funders
  public record Today(
      Sum received,
      Sum appropriated,
      Sum awarded,
      Sum paid,
      long grants,
      long running,
      long openCalls,
      long imported) {}

  public Today at(Instant now) {
    return jdbc.sql(TODAY)
        .params(Columns.time(now), Columns.time(now))
        .query(
            (row, i) ->
                new Today(
                    tenge(row.getBigDecimal("received")),
                    tenge(row.getBigDecimal("appropriated")),
                    tenge(row.getBigDecimal("awarded")),
                    tenge(row.getBigDecimal("paid")),
                    row.getLong("grants"),
                    row.getLong("running"),
                    row.getLong("open_calls"),
                    row.getLong("imported")))
        .single();
  }

  private static Sum tenge(BigDecimal tiyn) {
    BigInteger units = tiyn.toBigIntegerExact();
    return new Sum(Sum.TENGE, units);
  }
}
