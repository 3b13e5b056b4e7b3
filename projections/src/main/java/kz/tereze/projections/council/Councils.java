package kz.tereze.projections.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The councils and who sits in them.
@ReadModel
public final class Councils {

  private static final String WITH_MEMBERS =
      """
      select c.*, (select count(*) from council_member m
          where m.council = c.code and m.dismissed_at is null) as members
      from council c
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Councils(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(CouncilEvent event) {
    switch (event) {
      case CouncilEvent.CouncilEstablished e -> established(e);
      case CouncilEvent.MemberAppointed e -> appointed(e);
      case CouncilEvent.MemberDismissed e -> dismissed(e);
      // The book of minutes keeps who signs.
      case CouncilEvent.ChairNamed e -> {}
      // The ballot tells it.
      case CouncilEvent.BallotCalled e -> {}
    }
  }

  private void established(CouncilEvent.CouncilEstablished e) {
    writes.put(
        List.of("council", e.council()),
        """
        insert into council (code, name, established_at) values (?, ?, ?)
        on conflict (code) do nothing
        """,
        e.council().code(),
        TerezeJson.mapper().writeValueAsString(e.name()),
        e.at());
  }

  private void appointed(CouncilEvent.MemberAppointed e) {
    writes.put(
        List.of("council_member", e.council(), e.member()),
        """
        insert into council_member (council, person, employer, term_from, term_until, appointed_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (council, person) do update set employer = excluded.employer,
            term_from = excluded.term_from, term_until = excluded.term_until,
            appointed_at = excluded.appointed_at, dismissed_at = null
        """,
        e.council().code(),
        e.member().toString(),
        e.employer().digits(),
        e.from(),
        e.until(),
        e.at());
  }

  private void dismissed(CouncilEvent.MemberDismissed e) {
    writes.put(
        List.of("council_member", e.council(), e.member()),
        "update council_member set dismissed_at = ? where council = ? and person = ?",
        e.at(),
        e.council().code(),
        e.member().toString());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate council, council_member").update();
  }

  public List<CouncilRow> list() {
    return jdbc.sql(WITH_MEMBERS + " order by c.code").query((row, i) -> row(row)).list();
  }

  public Optional<CouncilRow> find(CouncilId council) {
    return jdbc.sql(WITH_MEMBERS + " where c.code = ?")
        .param(council.code())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Who sits in the council today, the longest first.
  public List<MemberRow> members(CouncilId council) {
    return jdbc.sql(
            """
            select * from council_member where council = ? and dismissed_at is null
            order by appointed_at, person
            """)
        .param(council.code())
        .query(
            (row, i) ->
                new MemberRow(
                    PersonId.of(row.getString("person")),
                    new Bin(row.getString("employer")),
                    Columns.dayOrNull(row, "term_from"),
                    Columns.dayOrNull(row, "term_until"),
                    Columns.instant(row, "appointed_at")))
        .list();
  }

  /// The councils in which the person sits today.
  public List<CouncilRow> of(PersonId person) {
    return jdbc.sql(
            WITH_MEMBERS
                + """
                 where exists (select 1 from council_member s where s.council = c.code
                    and s.person = ? and s.dismissed_at is null) order by c.code
                """)
        .param(person.toString())
        .query((row, i) -> row(row))
        .list();
  }

  private static CouncilRow row(ResultSet row) throws SQLException {
    return new CouncilRow(
        new CouncilId(row.getString("code")),
        TerezeJson.mapper().readValue(row.getString("name"), Text.class),
        row.getInt("members"));
  }
}
