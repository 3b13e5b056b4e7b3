package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.call.Tied;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lotteries of ranked lists, for everybody, and the lists that wait for one.
@ReadModel
public final class Lotteries {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Lotteries(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(CallEvent.TiesPublished e) {
    writes.put(
        List.of("lottery", e.call()),
        """
        insert into call_lottery (call, tied, inputs, commitment, published_at)
        values (?, ?, ?, ?, ?) on conflict (call) do nothing
        """,
        e.call().number(),
        TerezeJson.mapper().writeValueAsString(e.tied().toArray(new Tied[0])),
        e.inputs().hex(),
        e.commitment().hex(),
        e.at());
  }

  @EventHandler
  void on(CallEvent.TiesDrawn e) {
    writes.put(
        List.of("lottery", e.call()),
        """
        update call_lottery set secret = ?, ledger_size = ?, ledger_root = ?, seed = ?, lots = ?,
            drawn_at = ? where call = ?
        """,
        e.secret().hex(),
        e.size(),
        e.root().hex(),
        e.seed().hex(),
        TerezeJson.mapper().writeValueAsString(e.lots().toArray(new Lot[0])),
        e.at(),
        e.call().number());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate call_lottery").update();
  }

  public Optional<LotteryRow> find(CallId call) {
    return jdbc.sql("select * from call_lottery where call = ?")
        .param(call.number())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Published, and not yet drawn.
  public List<LotteryRow> undrawn() {
    return jdbc.sql("select * from call_lottery where seed is null order by published_at, call")
        .query((row, i) -> row(row))
        .list();
  }

  /// Ranked lists in which somebody shares a rank before a council has voted, without a lottery.
  public List<CallId> shared() {
    return jdbc.sql(
            """
            select c.number from call c where c.status = 'RANKED'
                and not exists (select 1 from call_lottery l where l.call = c.number)
                and exists (select 1 from call_application a where a.call = c.number
                    and a.reaches and a.state = 'AWAITING'
                    group by a.rank having count(*) > 1)
            order by c.number
            """)
        .query((row, i) -> new CallId(row.getString("number")))
        .list();
  }

  /// Whether a lottery has to divide ties of this list.
  ///
  /// @param lines as ranked
  public static boolean isWanted(List<RankedLine> lines, Tiyn budget, TieRule rule) {
    List<Ranked> ranking =
        lines.stream()
            .filter(line -> line.rank() != null)
            .map(
                line ->
                    new Ranked(
                        Objects.requireNonNull(line.rank()),
                        line.application(),
                        line.number(),
                        line.applicant(),
                        line.points() == null ? 0 : line.points(),
                        line.experts() == null ? 0 : line.experts(),
                        line.requested(),
                        line.reaches()))
            .toList();
    return Lottery.tied(ranking, budget, rule).stream()
        .anyMatch(
            group ->
                lines.stream()
                    .filter(line -> group.numbers().contains(line.number()))
                    .allMatch(line -> line.state() == ApplicationState.AWAITING));
  }

  private static LotteryRow row(ResultSet row) throws SQLException {
    CallId call = new CallId(row.getString("call"));
    List<Tied> tied = List.of(TerezeJson.mapper().readValue(row.getString("tied"), Tied[].class));
    String seed = row.getString("seed");
    return new LotteryRow(
        call,
        tied,
        Lottery.text(call, tied),
        new Hash(row.getString("inputs")),
        new Hash(row.getString("commitment")),
        Columns.instant(row, "published_at"),
        seed == null
            ? null
            : new LotteryRow.Draw(
                new Hash(row.getString("secret")),
                row.getLong("ledger_size"),
                new Hash(row.getString("ledger_root")),
                new Hash(seed),
                List.of(TerezeJson.mapper().readValue(row.getString("lots"), Lot[].class)),
                Columns.instant(row, "drawn_at")));
  }
}
