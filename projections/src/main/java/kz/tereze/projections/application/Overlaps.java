package kz.tereze.projections.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationEvent.OverlapCleared;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.need.EarlierText;
import kz.tereze.projections.need.Resemblances;
import kz.tereze.projections.need.Similar;
import kz.tereze.projections.need.TextKind;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Which earlier and running projects an application resembles, and who answered for it that no
/// money is asked for twice.
@ReadModel
public final class Overlaps implements EarlierProjects {

  /// A project that began after the application was submitted pays for the same as well.
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final TypeReference<List<Resemblance>> FOUND = new TypeReference<>() {};

  private final Writes writes;
  private final JdbcClient jdbc;
  private final Applications applications;
  private final Resemblances among;

  public Overlaps(Writes writes, DataSource source, Applications applications) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
    this.applications = applications;
    this.among =
        new Resemblances(
            source,
            EnumSet.complementOf(EnumSet.of(TextKind.NEED)),
            List.of("project_text", "earlier_text", "imported_text"));
  }

  /// @param found what it resembled then
  public record Clearing(List<Resemblance> found, String reason, PersonId by, Instant at) {

    public Clearing {
      found = List.copyOf(found);
    }
  }

  @EventHandler
  void on(OverlapCleared e) {
    writes.put(
        List.of("application_overlap", e.application()),
        """
        insert into application_overlap (application, found, reason, cleared_by, cleared_at)
        values (?, ?, ?, ?, ?)
        on conflict (application) do update set found = excluded.found, reason = excluded.reason,
            cleared_by = excluded.cleared_by, cleared_at = excluded.cleared_at
        """,
        e.application().id(),
        TerezeJson.mapper().writeValueAsString(e.found()),
        e.reason(),
        e.by().id(),
        e.at());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate application_overlap").update();
  }

  /// With the passages that are alike. Nothing before the call has closed.
  public List<Similar> similar(ApplicationId application) {
    ApplicationRow row = applications.find(application).orElse(null);
    if (row == null || row.number() == null || row.content() == null) {
      return List.of();
    }
    return among.to(EarlierText.of(row.number().irn(), row.content()), EVER);
  }

  @Override
  public List<Resemblance> resembledBy(ApplicationId application) {
    return similar(application).stream()
        .map(one -> new Resemblance(one.earlier().reference(), one.percent()))
        .toList();
  }

  /// Who answered for it last.
  public Optional<Clearing> clearing(ApplicationId application) {
    return jdbc.sql("select * from application_overlap where application = ?")
        .param(application.id())
        .query((row, i) -> clearing(row))
        .optional();
  }

  /// The same by the number under which the application is known.
  public Optional<Clearing> clearing(ApplicationNumber number) {
    return jdbc.sql(
            """
            select o.* from application_overlap o join application a on a.id = o.application
            where a.number = ?
            """)
        .param(number.irn())
        .query((row, i) -> clearing(row))
        .optional();
  }

  private static Clearing clearing(ResultSet row) throws SQLException {
    return new Clearing(
        TerezeJson.mapper().readValue(row.getString("found"), FOUND),
        row.getString("reason"),
        Columns.person(row, "cleared_by"),
        Columns.instant(row, "cleared_at"));
  }
}
