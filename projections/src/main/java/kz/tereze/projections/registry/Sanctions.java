package kz.tereze.projections.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of unscrupulous organisations, leaders and experts.
@ReadModel
public final class Sanctions {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Sanctions(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(SanctionEvent event) {
    switch (event) {
      case SanctionEvent.SanctionImposed e ->
          writes.put(
              List.of("sanction", e.sanction()),
              """
              insert into sanction (id, bin, person, reason, act, valid_from, valid_until,
                imposed_by, imposed_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
              """,
              e.sanction().id(),
              e.organisation() == null ? null : e.organisation().digits(),
              e.person() == null ? null : e.person().id(),
              e.reason(),
              e.act(),
              e.from(),
              e.until(),
              e.by().id(),
              e.at());
      case SanctionEvent.SanctionLifted e ->
          writes.put(
              List.of("sanction", e.sanction()),
              "update sanction set lifted = ?, lifted_at = ? where id = ?",
              e.reason(),
              e.at(),
              e.sanction().id());
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate sanction").update();
  }

  public Optional<SanctionRow> find(SanctionId sanction) {
    return jdbc.sql("select * from sanction where id = ?")
        .param(sanction.id())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest first, lifted ones too.
  public List<SanctionRow> list(int limit, int offset) {
    return jdbc.sql("select * from sanction order by imposed_at desc, id limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from sanction").query(Integer.class).single();
  }

  public List<SanctionRow> of(Bin organisation) {
    return jdbc.sql("select * from sanction where bin = ? order by imposed_at desc, id")
        .param(organisation.digits())
        .query((row, i) -> row(row))
        .list();
  }

  public List<SanctionRow> of(PersonId person) {
    return jdbc.sql("select * from sanction where person = ? order by imposed_at desc, id")
        .param(person.id())
        .query((row, i) -> row(row))
        .list();
  }

  private static SanctionRow row(ResultSet row) throws SQLException {
    return new SanctionRow(
        new SanctionId(row.getObject("id", UUID.class)),
        Columns.of(row, "bin", Bin::new),
        Columns.personOrNull(row, "person"),
        row.getString("reason"),
        row.getString("act"),
        Columns.day(row, "valid_from"),
        Columns.dayOrNull(row, "valid_until"),
        Columns.person(row, "imposed_by"),
        Columns.instant(row, "imposed_at"),
        row.getString("lifted"),
        Columns.instantOrNull(row, "lifted_at"));
  }
}
