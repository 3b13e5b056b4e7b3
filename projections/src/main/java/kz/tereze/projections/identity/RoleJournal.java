package kz.tereze.projections.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal of role changes: who proposed, who confirmed, and since when it holds.
@ReadModel
public final class RoleJournal {

  private final Writes writes;
  private final JdbcClient jdbc;

  public RoleJournal(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(RoleEvent event) {
    switch (event) {
      case RoleEvent.RoleProposed e ->
          write(
              e,
              """
              insert into role_change (person, number, account, role, change, state, reference,
                proposed_by, proposed_at)
              values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?) on conflict do nothing
              """,
              e.person().id(),
              e.number(),
              e.account().id(),
              e.role().name(),
              e.change().name(),
              e.reference(),
              e.by().id(),
              e.at());
      case RoleEvent.RoleRefused e -> decided(e, "REFUSED");
      case RoleEvent.RoleConfirmed e -> decided(e, "CONFIRMED");
      case RoleEvent.RoleMade e ->
          write(
              e,
              "update role_change set state = 'MADE', made_at = ? where person = ? and number = ?",
              e.at(),
              e.person().id(),
              e.number());
    }
  }

  private void decided(RoleEvent e, String state) {
    write(
        e,
        """
        update role_change set state = ?, decided_by = ?, decided_at = ?
        where person = ? and number = ?
        """,
        state,
        e.by().id(),
        e.at(),
        e.person().id(),
        e.number());
  }

  private void write(RoleEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("roles", e.person()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate role_change").update();
  }

  /// The newest first.
  public List<RoleRow> newest(int limit, int offset) {
    return jdbc.sql(
            """
            select * from role_change
            order by proposed_at desc, person, number desc limit ? offset ?
            """)
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  /// What two persons want and the sign-in service has not made: what is taken first, then the
  /// oldest.
  public List<RoleRow> toMake(int limit) {
    return jdbc.sql(
            """
            select * from role_change where state = 'CONFIRMED'
            order by change = 'GIVEN', decided_at limit ?
            """)
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  private static RoleRow row(ResultSet row) throws SQLException {
    return new RoleRow(
        Columns.person(row, "person"),
        row.getInt("number"),
        Columns.person(row, "account"),
        Role.valueOf(row.getString("role")),
        RoleChange.valueOf(row.getString("change")),
        RoleState.valueOf(row.getString("state")),
        row.getString("reference"),
        Columns.person(row, "proposed_by"),
        Columns.instant(row, "proposed_at"),
        personOrNull(row, "decided_by"),
        Columns.instantOrNull(row, "decided_at"),
        Columns.instantOrNull(row, "made_at"));
  }

  private static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }
}
