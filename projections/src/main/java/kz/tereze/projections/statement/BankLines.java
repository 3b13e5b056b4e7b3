package kz.tereze.projections.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.LineId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bank's bookings and what has become of them; above all those that wait for a person.
@ReadModel
public final class BankLines {

  private final Writes writes;
  private final JdbcClient jdbc;

  public BankLines(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(LineEvent event) {
    switch (event) {
      case LineEvent.LineArrived e -> arrived(e);
      case LineEvent.LineSetAside e ->
          change(e, "set state = 'ASIDE', refused_by = ?, changed_at = ?", e.reason(), e.at());
      case LineEvent.LineMatched e ->
          change(
              e,
              """
              set state = 'MATCHED', claim_kind = ?, claim_number = ?, matched_by = ?,
                match_reason = ?, changed_at = ?
              """,
              e.claim().kind().name(),
              e.claim().number(),
              e.by().toString(),
              e.reason(),
              e.at());
      case LineEvent.LineReopened e ->
          change(e, "set state = 'ASIDE', refused_by = ?, changed_at = ?", e.reason(), e.at());
      case LineEvent.LineSettled e ->
          change(
              e,
              "set state = 'SETTLED', claim_kind = ?, claim_number = ?, changed_at = ?",
              e.claim().kind().name(),
              e.claim().number(),
              e.at());
    }
  }

  private void arrived(LineEvent.LineArrived e) {
    BankLine booking = e.booking();
    Claim claim = booking.claim();
    SealedText told = booking.told();
    writes.put(
        row(e),
        """
        insert into bank_line (key, account, fund, direction, amount, booked_on, party,
          return_reason, claim_kind, claim_number, told, told_commitment, state, arrived_at,
          changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ARRIVED', ?, ?) on conflict (key) do nothing
        """,
        e.line().key(),
        e.line().account().code(),
        e.fund().code(),
        booking.direction().name(),
        booking.amount().amount(),
        booking.bookedOn(),
        booking.party() == null ? null : booking.party().digits(),
        booking.reason(),
        claim == null ? null : claim.kind().name(),
        claim == null ? null : claim.number(),
        told == null ? null : told.id().toString(),
        told == null ? null : told.commitment(),
        e.at(),
        e.at());
  }

  private void change(LineEvent e, String set, Object... values) {
    Object[] parameters = new Object[values.length + 1];
    System.arraycopy(values, 0, parameters, 0, values.length);
    parameters[values.length] = e.line().key();
    writes.put(row(e), "update bank_line " + set + " where key = ?", parameters);
  }

  private static List<Object> row(LineEvent e) {
    return List.of("bank_line", e.line());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate bank_line").update();
  }

  /// Those nobody has taken, the oldest first.
  public List<LineRow> waiting(int limit, int offset) {
    return jdbc.sql(
            """
            select * from bank_line where state = 'ASIDE'
            order by booked_on, key limit ? offset ?
            """)
        .params(limit, offset)
        .query((row, i) -> line(row))
        .list();
  }

  public int countWaiting() {
    return jdbc.sql("select count(*)::int from bank_line where state = 'ASIDE'")
        .query(Integer.class)
        .single();
  }

  public Optional<LineRow> find(LineId line) {
    return jdbc.sql("select * from bank_line where key = ?")
        .param(line.key())
        .query((row, i) -> line(row))
        .optional();
  }

  private static LineRow line(ResultSet row) throws SQLException {
    String kind = row.getString("claim_kind");
    @Nullable Claim claim =
        kind == null ? null : new Claim(ClaimKind.valueOf(kind), row.getString("claim_number"));
    String told = row.getString("told");
    return new LineRow(
        new BankLine(
            new LineId(row.getString("key")),
            Direction.valueOf(row.getString("direction")),
            new Tiyn(row.getLong("amount")),
            row.getObject("booked_on", LocalDate.class),
            Columns.of(row, "party", Bin::new),
            row.getString("return_reason"),
            claim,
            told == null
                ? null
                : new SealedText(UUID.fromString(told), row.getString("told_commitment"))),
        new FundId(row.getString("fund")),
        LineState.valueOf(row.getString("state")),
        claim,
        row.getString("refused_by"),
        Columns.of(row, "matched_by", PersonId::of),
        row.getString("match_reason"),
        Columns.instant(row, "changed_at"));
  }
}
