package kz.tereze.projections.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.identity.ErasureBasis;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests to erase people, and the erasing itself: names, numbers and everything sealed with the
/// person's keys. What the law keeps stays sealed under its own key until its day; then that key
/// goes, too. Copies of the database made before are as blind as this one, since no key is in them.
@ReadModel
public final class Erasures {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Erasures(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ErasureEvent event) {
    switch (event) {
      case ErasureEvent.ErasureRequested e ->
          write(
              e,
              """
              insert into erasure (subject, state, basis, reference, requested_by, requested_at)
              values (?, 'REQUESTED', ?, ?, ?, ?)
              on conflict (subject) do update set state = 'REQUESTED', basis = excluded.basis,
                reference = excluded.reference, requested_by = excluded.requested_by,
                requested_at = excluded.requested_at, decided_at = null
              """,
              e.subject().id(),
              e.basis().name(),
              e.reference(),
              e.by().id(),
              e.at());
      case ErasureEvent.ErasureRefused e ->
          write(
              e,
              "update erasure set state = 'REFUSED', decided_at = ? where subject = ?",
              e.at(),
              e.subject().id());
      case ErasureEvent.SubjectErased e -> erase(e);
    }
  }

  /// Doing it again, by a replay, finds nothing left to do.
  private void erase(ErasureEvent.SubjectErased e) {
    Object subject = e.subject().id();
    write(
        e,
        """
        update erasure set state = 'ERASED', decided_at = ?, statutory_until = ? where subject = ?
        """,
        e.at(),
        e.statutoryUntil(),
        subject);
    write(
        e,
        "insert into erased_person (person, at) values (?, ?) on conflict do nothing",
        subject,
        e.at());
    write(e, "delete from person where id = ?", subject);
    write(e, "delete from account_role where person = ?", subject);
    write(e, "delete from sealed_value where owner = ? and class = 'CONSENT'", subject);
    write(e, "delete from person_key where owner = ? and class = 'CONSENT'", subject);
    write(
        e,
        """
        update person_key set keep_until = greatest(coalesce(keep_until, ?), ?)
        where owner = ? and class = 'STATUTORY'
        """,
        e.statutoryUntil(),
        e.statutoryUntil(),
        subject);
    // Nobody whom the law does not keep on record keeps a number here.
    write(
        e,
        """
        delete from personal_number n where n.person = ? and not exists (
          select 1 from signature s where s.signer = n.person)
        """,
        subject);
    write(
        e,
        """
        delete from sealed_value v where v.owner = ? and not exists (
          select 1 from signature s where s.signer = v.owner)
        """,
        subject);
    write(
        e,
        """
        delete from person_key k where k.owner = ? and not exists (
          select 1 from signature s where s.signer = k.owner)
        """,
        subject);
  }

  private void write(ErasureEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("erasure", e.subject()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate erasure").update();
  }

  /// Destroys the keys of erased people's records of law whose day has come.
  ///
  /// @return how many
  public int destroyDue(LocalDate today) {
    List<PersonId> due =
        jdbc.sql(
                """
                select owner from person_key k join erased_person e on e.person = k.owner
                where k.keep_until <= ?
                """)
            .param(today)
            .query((row, i) -> Columns.person(row, "owner"))
            .list();
    for (PersonId subject : due) {
      jdbc.sql("delete from personal_number where person = ?").param(subject.id()).update();
      jdbc.sql("delete from sealed_value where owner = ?").param(subject.id()).update();
      jdbc.sql("delete from person_key where owner = ?").param(subject.id()).update();
    }
    return due.size();
  }

  /// The newest first.
  public List<ErasureRow> all(int limit) {
    return jdbc.sql("select * from erasure order by requested_at desc, subject limit ?")
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  public Optional<ErasureRow> find(PersonId subject) {
    return jdbc.sql("select * from erasure where subject = ?")
        .param(subject.id())
        .query((row, i) -> row(row))
        .optional();
  }

  private static ErasureRow row(ResultSet row) throws SQLException {
    return new ErasureRow(
        Columns.person(row, "subject"),
        ErasureState.valueOf(row.getString("state")),
        ErasureBasis.valueOf(row.getString("basis")),
        row.getString("reference"),
        Columns.person(row, "requested_by"),
        Columns.instant(row, "requested_at"),
        Columns.instantOrNull(row, "decided_at"),
        Columns.dayOrNull(row, "statutory_until"));
  }
}
