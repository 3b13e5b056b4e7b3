package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.search.WordForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calls, and the ranked list of each.
@ReadModel
public final class Calls implements Deadlines, RankedOrder {

  private static final String SELECT =
      """
      select c.*,
          (select coalesce(sum(a.requested), 0) from call_application a
              where a.call = c.number and a.state in ('RESERVED', 'AWARDED')) as reserved,
          (select count(*) from call_unchecked u where u.call = c.number) as unchecked,
          (select count(*) from call_application a where a.call = c.number) as admitted,
          (select count(*) from call_application a
              where a.call = c.number and a.points is not null) as scored,
          array(select n.need || ' ' || n.answer from call_need n
              where n.call = c.number order by n.position) as needs
      from call c
      """;

  private final JdbcClient jdbc;

  public Calls(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public Optional<CallRow> find(CallId call) {
    return jdbc.sql(SELECT + " where c.number = ?")
        .param(call.number())
        .query((row, i) -> row(row))
        .optional();
  }

  @Override
  public Instant of(CallId call, Instant agreed) {
    return jdbc.sql("select closes_at from call where number = ?")
        .param(call.number())
        .query((row, i) -> Columns.instant(row, "closes_at"))
        .optional()
        .orElse(agreed);
  }

  @Override
  public List<ApplicationNumber> passedOverBy(ApplicationNumber number) {
    return jdbc.sql(
            """
            select better.number from call_application one
            join call_application better on better.call = one.call and better.rank < one.rank
            where one.number = ? and better.reaches
                and better.state not in ('RESERVED', 'AWARDED')
            order by better.rank, better.number
            """)
        .param(number.irn())
        .query((row, i) -> new ApplicationNumber(row.getString("number")))
        .list();
  }

  /// How the deadline of a call has moved, the first move first.
  public List<DeadlineMove> moves(CallId call) {
    return jdbc.sql("select * from deadline_move where call = ? order by closes")
        .param(call.number())
        .query((row, i) -> DeadlineMove.of(row))
        .list();
  }

  /// Calls anybody may see: still open ones first, next to close first; then the newest.
  ///
  /// @param words searched in number and title in any language; empty finds all
  public List<CallRow> announced(String words, int limit, int offset) {
    return jdbc.sql(
            SELECT
                + """
                 where c.announced_at is not null and c.search ~ all (?)
                order by (c.status = 'ANNOUNCED' and c.closes_at > now()) desc,
                    case when c.status = 'ANNOUNCED' and c.closes_at > now()
                        then c.closes_at end,
                    c.closes_at desc, c.number limit ? offset ?
                """)
        .params(WordForms.patterns(words), limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int countAnnounced(String words) {
    return jdbc.sql("select count(*) from call where announced_at is not null and search ~ all (?)")
        .param(WordForms.patterns(words))
        .query(Integer.class)
        .single();
  }

  /// Announced calls paid from a fund, the newest first.
  public List<CallRow> paidFrom(FundId fund) {
    return jdbc.sql(
            SELECT
                + " where c.fund = ? and c.announced_at is not null"
                + " order by c.announced_at desc, c.number desc")
        .param(fund.code())
        .query((row, i) -> row(row))
        .list();
  }

  /// Every call, planned ones too, the newest first.
  public List<CallRow> all(int limit, int offset) {
    return jdbc.sql(SELECT + " order by c.planned_at desc, c.number desc limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from call").query(Integer.class).single();
  }

  /// Calls that served the need or serve it, the newest first.
  public List<CallRow> serving(NeedId need) {
    return jdbc.sql(
            SELECT
                + """
                 where exists (select 1 from call_need s where s.call = c.number and s.need = ?)
                order by c.planned_at desc
                """)
        .param(need.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// Admitted applications: in the order of the published ranking, before it by number.
  public List<RankedLine> lines(CallId call) {
    return jdbc.sql(
            "select * from call_application where call = ? order by rank nulls last, number")
        .param(call.number())
        .query((row, i) -> line(row))
        .list();
  }

  public Optional<RankedLine> line(ApplicationId application) {
    return jdbc.sql("select * from call_application where application = ?")
        .param(application.toString())
        .query((row, i) -> line(row))
        .optional();
  }

  /// Planned calls to which fund and needs all said yes.
  public int countReadyToAnnounce() {
    return count(
        """
        c.status = 'PLANNED' and c.funding = 'GIVEN' and not exists (
            select 1 from call_need n where n.call = c.number and n.answer <> 'GIVEN')
        """);
  }

  /// Closed calls in which every application is checked and every admitted one scored.
  public int countReadyToRank(Instant now) {
    return jdbc.sql(
            """
            select count(*) from call c where c.status = 'ANNOUNCED' and c.closes_at < ?
                and exists (select 1 from call_application a where a.call = c.number)
                and not exists (select 1 from call_application a
                    where a.call = c.number and a.points is null)
                and not exists (select 1 from call_unchecked u where u.call = c.number)
            """)
        .param(Columns.time(now))
        .query(Integer.class)
        .single();
  }

  /// Calls with ranked applications that wait for a council.
  public int countAwaitingCouncil() {
    return count(
        """
        c.status = 'RANKED' and exists (select 1 from call_application a
            where a.call = c.number and a.state = 'AWAITING' and a.reaches)
        """);
  }

  private int count(String which) {
    return jdbc.sql("select count(*) from call c where " + which).query(Integer.class).single();
  }

  private static CallRow row(ResultSet row) throws SQLException {
    return new CallRow(
        new CallId(row.getString("number")),
        new FundId(row.getString("fund")),
        TerezeJson.mapper()
            .readValue(row.getString("terms"), CallTerms.class)
            .closingAt(Columns.instant(row, "closes_at")),
        CallRow.Stage.valueOf(row.getString("status")),
        Answer.valueOf(row.getString("funding")),
        sum(row, "available"),
        Arrays.stream((String[]) row.getArray("needs").getArray()).map(Calls::answer).toList(),
        new Tiyn(row.getLong("reserved")),
        row.getInt("unchecked"),
        row.getInt("admitted"),
        row.getInt("scored"),
        Columns.instant(row, "planned_at"),
        Columns.instantOrNull(row, "announced_at"),
        Columns.instantOrNull(row, "ranked_at"),
        Columns.instantOrNull(row, "completed_at"),
        sum(row, "given_back"));
  }

  private static CallRow.NeedAnswer answer(String words) {
    int space = words.indexOf(' ');
    return new CallRow.NeedAnswer(
        new NeedId(words.substring(0, space)), Answer.valueOf(words.substring(space + 1)));
  }

  private static RankedLine line(ResultSet row) throws SQLException {
    return new RankedLine(
        new CallId(row.getString("call")),
        ApplicationId.of(row.getString("application")),
        new ApplicationNumber(row.getString("number")),
        new NeedId(row.getString("need")),
        new Bin(row.getString("applicant")),
        new Tiyn(row.getLong("requested")),
        ApplicationState.valueOf(row.getString("state")),
        row.getObject("points", Integer.class),
        row.getObject("experts", Integer.class),
        row.getObject("rank", Integer.class),
        row.getObject("reaches", Boolean.class),
        Columns.of(row, "ballot", BallotId::new),
        sum(row, "left_over"),
        Columns.instant(row, "changed_at"));
  }

  private static @Nullable Tiyn sum(ResultSet row, String column) throws SQLException {
    Long amount = row.getObject(column, Long.class);
    return amount == null ? null : new Tiyn(amount);
  }
}
