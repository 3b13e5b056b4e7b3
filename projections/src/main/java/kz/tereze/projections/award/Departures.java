package kz.tereze.projections.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.DepartureReason;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Awards that depart from the ranked list of their call, with the reason two officials signed.
@ReadModel
public final class Departures {

  private static final String SIGNED =
      """
      (select count(*) from award_departure_signature s where s.number = d.number) >= 2
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Departures(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(AwardEvent event) {
    switch (event) {
      case AwardEvent.AwardProposed e -> forget(e);
      case AwardEvent.DepartureExplained e -> explained(e);
      case AwardEvent.DepartureSigned e ->
          write(
              e,
              """
              insert into award_departure_signature (number, place, signer, cms, signed_at)
              values (?, ?, ?, ?, ?) on conflict (number, place) do nothing
              """,
              e.number().irn(),
              e.signatures(),
              e.by().id(),
              e.signature().cms().hex(),
              e.at());
      case AwardEvent.AwardDecisionMissing _,
          AwardEvent.AwardApproved _,
          AwardEvent.AwardReturned _ -> {}
    }
  }

  private void explained(AwardEvent.DepartureExplained e) {
    forget(e);
    write(
        e,
        """
        insert into award_departure (number, call, over, code, reason, explained_by, explained_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
        """,
        e.number().irn(),
        e.text().call().number(),
        e.text().over().stream().map(ApplicationNumber::irn).toArray(String[]::new),
        e.text().code().name(),
        e.text().reason(),
        e.by().id(),
        e.at());
  }

  /// Another proposal or another explanation makes the earlier signatures void.
  private void forget(AwardEvent e) {
    write(e, "delete from award_departure_signature where number = ?", e.number().irn());
    write(e, "delete from award_departure where number = ?", e.number().irn());
  }

  private void write(AwardEvent e, String sql, Object... parameters) {
    writes.put(List.of("award_departure", e.number()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate award_departure, award_departure_signature").update();
  }

  public Optional<DepartureRow> find(ApplicationNumber number) {
    return jdbc.sql("select * from award_departure d where number = ?")
        .param(number.irn())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Signed by two, the newest first.
  public List<DepartureRow> signed(int limit, int offset) {
    return jdbc.sql(
            "select * from award_departure d where "
                + SIGNED
                + " order by explained_at desc, number limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from award_departure d where " + SIGNED)
        .query(Integer.class)
        .single();
  }

  private DepartureRow row(ResultSet row) throws SQLException {
    ApplicationNumber number = new ApplicationNumber(row.getString("number"));
    return new DepartureRow(
        new DepartureText(
            number,
            new CallId(row.getString("call")),
            Columns.texts(row, "over").stream().map(ApplicationNumber::new).toList(),
            DepartureReason.valueOf(row.getString("code")),
            row.getString("reason")),
        Columns.person(row, "explained_by"),
        Columns.instant(row, "explained_at"),
        signatures(number));
  }

  private List<DepartureRow.Signed> signatures(ApplicationNumber number) {
    return jdbc.sql("select * from award_departure_signature where number = ? order by place")
        .param(number.irn())
        .query(
            (row, i) ->
                new DepartureRow.Signed(
                    Columns.person(row, "signer"),
                    new Hash(row.getString("cms")),
                    Columns.instant(row, "signed_at")))
        .list();
  }
}
