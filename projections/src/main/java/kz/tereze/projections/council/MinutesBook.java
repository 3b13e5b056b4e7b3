package kz.tereze.projections.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.MinutesText;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The minutes of the councils, and the chairs who sign them.
@ReadModel
public final class MinutesBook implements Chairs {

  private final Writes writes;
  private final JdbcClient jdbc;

  public MinutesBook(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(CouncilEvent.ChairNamed e) {
    List<Object> row = List.of("council_chair", e.council());
    writes.put(
        row,
        "insert into council_chair (council, person) values (?, ?) on conflict (council) do"
            + " nothing",
        e.council().code(),
        e.member().id());
    writes.put(
        row,
        "update council_chair set person = ? where council = ?",
        e.member().id(),
        e.council().code());
  }

  @EventHandler
  void on(CouncilEvent.MemberDismissed e) {
    writes.put(
        List.of("council_chair", e.council()),
        "delete from council_chair where council = ? and person = ?",
        e.council().code(),
        e.member().id());
  }

  @EventHandler
  void on(BallotEvent.MinutesDrawn e) {
    write(
        e,
        """
        insert into ballot_minutes (ballot, council, text, hash, sign_by, drawn_at)
        values (?, ?, ?, ?, ?, ?) on conflict (ballot) do nothing
        """,
        e.ballot().key(),
        e.text().council().code(),
        TerezeJson.mapper().writeValueAsString(e.text()),
        e.text().hash().hex(),
        e.signBy(),
        e.at());
  }

  @EventHandler
  void on(BallotEvent.MinutesSigned e) {
    write(
        e,
        """
        update ballot_minutes set signed_by = ?, cms = ?, papers = ?, signed_at = ?
        where ballot = ?
        """,
        e.by().id(),
        e.signature().cms().hex(),
        e.signature().statement().papers().stream().map(Hash::hex).toArray(String[]::new),
        e.at(),
        e.ballot().key());
  }

  @EventHandler
  void on(BallotEvent.MinutesMissing e) {
    write(e, "update ballot_minutes set missing_at = ? where ballot = ?", e.at(), e.ballot().key());
  }

  private void write(BallotEvent e, String sql, Object... parameters) {
    writes.put(List.of("ballot_minutes", e.ballot()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate ballot_minutes, council_chair").update();
  }

  @Override
  public Optional<PersonId> of(CouncilId council) {
    return jdbc.sql("select person from council_chair where council = ?")
        .param(council.code())
        .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
        .optional();
  }

  public Optional<MinutesRow> find(BallotId ballot) {
    return jdbc.sql("select * from ballot_minutes where ballot = ?")
        .param(ballot.key())
        .query((row, i) -> row(row))
        .optional();
  }

  /// What waits for this chair's signature, what is due first first.
  public List<MinutesRow> toSign(PersonId chair) {
    return jdbc.sql(
            """
            select m.* from ballot_minutes m join council_chair c on c.council = m.council
            where c.person = ? and m.signed_at is null order by m.sign_by, m.ballot
            """)
        .param(chair.id())
        .query((row, i) -> row(row))
        .list();
  }

  /// Minutes whose term passed without a signature, not yet noted.
  List<BallotId> missed(LocalDate today) {
    return jdbc.sql(
            """
            select ballot from ballot_minutes
            where signed_at is null and missing_at is null and sign_by < ?
            """)
        .param(today)
        .query((row, i) -> new BallotId(row.getString("ballot")))
        .list();
  }

  private static MinutesRow row(ResultSet row) throws SQLException {
    return new MinutesRow(
        TerezeJson.mapper().readValue(row.getString("text"), MinutesText.class),
        new Hash(row.getString("hash")),
        Columns.day(row, "sign_by"),
        Columns.instant(row, "drawn_at"),
        Columns.instantOrNull(row, "missing_at"),
        Columns.personOrNull(row, "signed_by"),
        Columns.of(row, "cms", Hash::new),
        row.getArray("papers") == null
            ? List.of()
            : Columns.texts(row, "papers").stream().map(Hash::new).toList(),
        Columns.instantOrNull(row, "signed_at"));
  }
}
