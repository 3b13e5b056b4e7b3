package kz.tereze.projections.application;

import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.tereze.api.application.ApplicationEvent.ApplicationPublished;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.need.EarlierText;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What teams promised for money of this platform, kept so that nobody is paid for it twice.
@ReadModel
public final class ProjectTexts {

  private final Writes writes;
  private final JdbcClient jdbc;

  public ProjectTexts(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ApplicationPublished e) {
    EarlierText text = EarlierText.of(e.number().irn(), e.content());
    writes.put(
        List.of("project_text", text.reference()),
        """
        insert into project_text (reference, kind, titles, bodies, folded_title, words, at)
        values (?, ?, ?, ?, ?, to_tsvector('simple', ?), ?) on conflict (reference) do nothing
        """,
        text.reference(),
        text.kind().name(),
        TerezeJson.mapper().writeValueAsString(new TreeMap<>(text.titles())),
        TerezeJson.mapper().writeValueAsString(new TreeMap<>(text.bodies())),
        text.foldedTitles(),
        text.foldedWords(),
        e.at());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate project_text").update();
  }
}
