package kz.tereze.projections.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.ledger.Bookkeeping;
import kz.tereze.api.ledger.Line;
import kz.tereze.api.ledger.Posting;
import kz.tereze.api.ledger.Side;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The accounts: every line of every posting, and what they add up to.
@ReadModel
public final class Postings {

  private static final String INSERT =
      """
      insert into posting_line
        (event, number, kind, fund, day, journal, account, whose, debit, credit, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  /// Before the year, in it, and after it; a null year means all time.
  private static final String SUMS =
      """
      coalesce(sum(debit) filter (where day < :from), 0)::bigint as debit_before,
      coalesce(sum(credit) filter (where day < :from), 0)::bigint as credit_before,
      coalesce(sum(debit) filter (where day >= :from), 0)::bigint as debit_within,
      coalesce(sum(credit) filter (where day >= :from), 0)::bigint as credit_within
      from posting_line
      where day < :until and (:fund::text is null or fund = :fund)
      """;

  private static final String BY_ACCOUNT =
      "select account, '' as whose, " + SUMS + " group by account order by account";

  private static final String BY_PART =
      "select account, whose, "
          + SUMS
          + " and account = :account group by account, whose order by whose limit :limit offset"
          + " :offset";

  private static final String LINES =
      """
      select p.*, l.seq from posting_line p left join ledger_entry l on l.event_id = p.event
      where p.account = :account and p.whose = :whose and p.day >= :from and p.day < :until
        and (:fund::text is null or p.fund = :fund)
      order by p.day, p.at, l.seq, p.event, p.number limit :limit offset :offset
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Postings(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(Event event, @MessageIdentifier String id) {
    Bookkeeping.of(event).ifPresent(posting -> post(event, id, posting));
  }

  private void post(Event event, String id, Posting posting) {
    String kind = event.getClass().getAnnotation(Stored.class).value();
    String fund = posting.fund() == null ? "" : posting.fund().code();
    int number = 0;
    for (Line line : posting.lines()) {
      writes.put(
          List.of("posting", id, number),
          INSERT,
          id,
          number++,
          kind,
          fund,
          posting.day(),
          line.account().journal().name(),
          line.account().number(),
          line.part().of(),
          line.side() == Side.DEBIT ? line.amount().amount() : 0L,
          line.side() == Side.CREDIT ? line.amount().amount() : 0L,
          event.at());
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate posting_line").update();
  }

  /// Every account that was ever used, in the chart's order.
  public TrialBalance trialBalance(Span span) {
    return new TrialBalance(asked(BY_ACCOUNT, span).query((row, i) -> balance(row)).list());
  }

  /// The parts of one account, by payer, fund, call, grant or bank account.
  public List<Balance> parts(Account account, Span span, int limit, int offset) {
    return asked(BY_PART, span)
        .param("account", account.number())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> balance(row))
        .list();
  }

  /// How many parts an account has.
  public int countParts(Account account, Span span) {
    return asked(
            "select count(distinct whose)::int as parts, " + SUMS + " and account = :account", span)
        .param("account", account.number())
        .query((row, i) -> row.getInt("parts"))
        .single();
  }

  /// The balance of one part of an account, nothing when it was never used.
  public Balance part(Account.Part part, Span span) {
    return asked(
            "select :account as account, :whose as whose, "
                + SUMS
                + " and account = :account and whose = :whose",
            span)
        .param("account", part.account().number())
        .param("whose", part.of())
        .query((row, i) -> balance(row))
        .single();
  }

  /// The lines behind one part's turnover, in the order of days.
  public List<PostedLine> lines(Account.Part part, Span span, int limit, int offset) {
    return asked(LINES, span)
        .param("account", part.account().number())
        .param("whose", part.of())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> line(row))
        .list();
  }

  /// How many lines one part's turnover has.
  public int countLines(Account.Part part, Span span) {
    return asked(
            "select count(*) filter (where day >= :from)::int as lines, "
                + SUMS
                + " and account = :account and whose = :whose",
            span)
        .param("account", part.account().number())
        .param("whose", part.of())
        .query((row, i) -> row.getInt("lines"))
        .single();
  }

  /// The years in which something was posted, newest first.
  public List<Integer> years() {
    return jdbc.sql(
            "select distinct extract(year from day)::int as year from posting_line order by 1 desc")
        .query(Integer.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Span span) {
    return jdbc.sql(sql)
        .param("from", span.from())
        .param("until", span.until())
        .param("fund", span.fund() == null ? null : span.fund().code());
  }

  private static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        Account.numbered(row.getString("account")),
        row.getString("whose"),
        new Tiyn(row.getLong("debit_before")),
        new Tiyn(row.getLong("credit_before")),
        new Tiyn(row.getLong("debit_within")),
        new Tiyn(row.getLong("credit_within")));
  }

  private static PostedLine line(ResultSet row) throws SQLException {
    long seq = row.getLong("seq");
    @Nullable Long entry = row.wasNull() ? null : seq;
    return new PostedLine(
        row.getString("event"),
        entry,
        row.getString("kind"),
        row.getString("fund").isEmpty() ? null : new FundId(row.getString("fund")),
        row.getObject("day", LocalDate.class),
        new Tiyn(row.getLong("debit")),
        new Tiyn(row.getLong("credit")),
        Columns.instant(row, "at"));
  }
}
