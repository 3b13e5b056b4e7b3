package kz.tereze.projections.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.StatementEvent;
import kz.tereze.api.statement.StatementKind;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The funds' bank accounts and the statements that were taken in for them.
@ReadModel
public final class BankAccounts {

  private static final String ACCOUNTS =
      """
      select a.*, s.closing, s.to_day from bank_account a left join lateral (
        select closing, to_day from bank_statement
        where account = a.code and kind = 'DAY' order by taken_at desc limit 1) s on true
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public BankAccounts(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(BankAccountEvent event) {
    switch (event) {
      case BankAccountEvent.BankAccountOpened e ->
          writes.put(
              List.of("bank_account", e.account()),
              """
              insert into bank_account (code, fund, iban, opened_at) values (?, ?, ?, ?)
              on conflict do nothing
              """,
              e.account().code(),
              e.fund().code(),
              e.iban().number(),
              e.at());
      case BankAccountEvent.BankAccountDescribed e ->
          writes.put(
              List.of("bank_account", e.account()),
              "update bank_account set terms = ? where code = ?",
              TerezeJson.mapper().writeValueAsString(e.terms()),
              e.account().code());
      case BankAccountEvent.StatementTaken e -> taken(e);
    }
  }

  private void taken(BankAccountEvent.StatementTaken e) {
    StatementSums sums = e.sums();
    writes.put(
        List.of("bank_statement", sums.file()),
        """
        insert into bank_statement (file, account, fund, kind, numbers, from_day, to_day, opening,
          closing, lines, credits, debits, taken_by, taken_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (file) do nothing
        """,
        sums.file().hex(),
        e.account().code(),
        e.fund().code(),
        sums.kind().name(),
        sums.numbers().toArray(String[]::new),
        sums.from(),
        sums.to(),
        tiyn(sums.opening()),
        tiyn(sums.closing()),
        sums.lines(),
        sums.credits().amount(),
        sums.debits().amount(),
        e.by().toString(),
        e.at());
  }

  private static @Nullable Long tiyn(@Nullable Tiyn amount) {
    return amount == null ? null : amount.amount();
  }

  @EventHandler
  void on(StatementEvent event) {
    switch (event) {
      // Its bookings become lines of their own.
      case StatementEvent.StatementPartRecorded _ -> {}
      case StatementEvent.StatementFinished e ->
          writes.put(
              List.of("bank_statement", e.file()),
              "update bank_statement set finished_at = ? where file = ?",
              e.at(),
              e.file().hex());
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate bank_account, bank_statement").update();
  }

  /// In the order of their codes.
  public List<BankAccountRow> all() {
    return jdbc.sql(ACCOUNTS + " order by a.code").query((row, i) -> account(row)).list();
  }

  public Optional<BankAccountRow> find(BankAccountId account) {
    return jdbc.sql(ACCOUNTS + " where a.code = ?")
        .param(account.code())
        .query((row, i) -> account(row))
        .optional();
  }

  public Optional<BankAccountRow> numbered(Iban iban) {
    return jdbc.sql(ACCOUNTS + " where a.iban = ?")
        .param(iban.number())
        .query((row, i) -> account(row))
        .optional();
  }

  /// The newest first.
  public List<StatementRow> statements(int limit, int offset) {
    return jdbc.sql("select * from bank_statement order by taken_at desc, file limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> statement(row))
        .list();
  }

  public int countStatements() {
    return jdbc.sql("select count(*)::int from bank_statement").query(Integer.class).single();
  }

  public Optional<StatementRow> statement(Hash file) {
    return jdbc.sql("select * from bank_statement where file = ?")
        .param(file.hex())
        .query((row, i) -> statement(row))
        .optional();
  }

  /// Taken in, and not all of its bookings recorded yet; the oldest first.
  public List<StatementRow> unfinished() {
    return jdbc.sql("select * from bank_statement where finished_at is null order by taken_at")
        .query((row, i) -> statement(row))
        .list();
  }

  private static BankAccountRow account(ResultSet row) throws SQLException {
    return new BankAccountRow(
        new BankAccountId(row.getString("code")),
        new FundId(row.getString("fund")),
        new Iban(row.getString("iban")),
        Columns.of(row, "closing", BankAccounts::tiyn),
        row.getObject("to_day", LocalDate.class),
        Columns.of(row, "terms", terms -> TerezeJson.mapper().readValue(terms, AccountTerms.class)),
        Columns.instant(row, "opened_at"));
  }

  private static Tiyn tiyn(String amount) {
    return new Tiyn(Long.parseLong(amount));
  }

  private static StatementRow statement(ResultSet row) throws SQLException {
    return new StatementRow(
        new BankAccountId(row.getString("account")),
        new FundId(row.getString("fund")),
        new StatementSums(
            new Hash(row.getString("file")),
            StatementKind.valueOf(row.getString("kind")),
            Arrays.asList((String[]) row.getArray("numbers").getArray()),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            Columns.of(row, "opening", BankAccounts::tiyn),
            Columns.of(row, "closing", BankAccounts::tiyn),
            row.getInt("lines"),
            new Tiyn(row.getLong("credits")),
            new Tiyn(row.getLong("debits"))),
        PersonId.of(row.getString("taken_by")),
        Columns.instant(row, "taken_at"),
        row.getObject("finished_at") == null ? null : Columns.instant(row, "finished_at"));
  }
}
