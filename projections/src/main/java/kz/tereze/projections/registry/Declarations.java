package kz.tereze.projections.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Work;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody's newest declaration of interests. Only its owner and the search for ties read it.
@ReadModel
public final class Declarations {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Declarations(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(InterestEvent event) {
    switch (event) {
      case InterestEvent.InterestsDeclared e -> declared(e);
    }
  }

  private void declared(InterestEvent.InterestsDeclared e) {
    UUID person = e.person().id();
    write(e, "delete from interest where person = ?", person);
    write(e, "delete from interest_work where person = ?", person);
    write(
        e,
        """
        insert into interest_declaration (person, declared_at) values (?, ?)
        on conflict (person) do update set declared_at = excluded.declared_at
        """,
        person,
        e.at());
    for (int place = 0; place < e.interests().size(); place++) {
      Interest one = e.interests().get(place);
      write(
          e,
          """
          insert into interest (person, place, kind, organisation, other) values (?, ?, ?, ?, ?)
          """,
          person,
          place,
          one.kind().name(),
          one.organisation() == null ? null : one.organisation().digits(),
          one.person() == null ? null : one.person().id());
    }
    for (Work work : e.works()) {
      write(
          e,
          """
          insert into interest_work (person, doi, year) values (?, ?, ?)
          on conflict (person, doi) do nothing
          """,
          person,
          work.doi(),
          work.year());
    }
  }

  private void write(InterestEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("interests", e.person()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate interest_declaration, interest, interest_work").update();
  }

  public Optional<Declaration> of(PersonId person) {
    return jdbc.sql("select * from interest_declaration where person = ?")
        .param(person.id())
        .query((row, i) -> Columns.instant(row, "declared_at"))
        .optional()
        .map(at -> new Declaration(at, interests(person), works(person)));
  }

  private List<Interest> interests(PersonId person) {
    return jdbc.sql("select * from interest where person = ? order by place")
        .param(person.id())
        .query(
            (row, i) ->
                new Interest(
                    InterestKind.valueOf(row.getString("kind")),
                    Columns.of(row, "organisation", Bin::new),
                    Columns.personOrNull(row, "other")))
        .list();
  }

  private List<Work> works(PersonId person) {
    return jdbc.sql("select * from interest_work where person = ? order by year desc, doi")
        .param(person.id())
        .query((row, i) -> new Work(row.getString("doi"), row.getInt("year")))
        .list();
  }
}
