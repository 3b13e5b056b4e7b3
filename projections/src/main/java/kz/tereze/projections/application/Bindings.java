package kz.tereze.projections.application;

import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.Design;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The design each application is bound to, whatever its call has changed since.
@ReadModel
public final class Bindings {

  private final Writes writes;
  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  public Bindings(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = new JdbcTemplate(source);
    this.client = JdbcClient.create(source);
  }

  /// A version of a call's design.
  public record Binding(int version, Design design) {}

  @EventHandler
  void on(ApplicationDrafted event) {
    if (event.design() != null && event.version() != null) {
      writes.put(
          event.application(),
          """
          insert into application_design (application, version, design) values (?, ?, ?)
          on conflict (application) do nothing
          """,
          event.application().id(),
          event.version(),
          TerezeJson.mapper().writeValueAsString(event.design()));
    }
  }

  /// Empty where the call designed nothing of its own.
  public Optional<Binding> find(ApplicationId application) {
    return client
        .sql("select * from application_design where application = ?")
        .param(application.id())
        .query(
            (row, i) ->
                new Binding(
                    row.getInt("version"),
                    TerezeJson.mapper().readValue(row.getString("design"), Design.class)))
        .optional();
  }

  @ResetHandler
  void reset() {
    jdbc.execute("truncate application_design");
  }
}
