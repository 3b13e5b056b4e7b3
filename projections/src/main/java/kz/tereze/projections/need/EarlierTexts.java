package kz.tereze.projections.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Texts that new needs are compared with: earlier needs and awards of other funders, from the
/// facts, and texts of other years that somebody brought in as a file.
@ReadModel
public final class EarlierTexts {

  private final Writes writes;
  private final JdbcClient jdbc;

  public EarlierTexts(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedPosted e -> put(EarlierText.of(e.need(), e.content()), e);
      case NeedEvent.NeedRevised e -> put(EarlierText.of(e.need(), e.content()), e);
      // What was said once can be repeated, whatever became of it.
      case NeedEvent.NeedWithdrawn e -> {}
      case NeedEvent.NeedScreened e -> {}
      case NeedEvent.NeedReturned e -> {}
      case NeedEvent.QuestionAsked e -> {}
      case NeedEvent.QuestionAnswered e -> {}
      case NeedEvent.QuestionHidden e -> {}
      case NeedEvent.NeedPutToCouncil e -> {}
      case NeedEvent.NeedApproved e -> {}
      case NeedEvent.NeedRejected e -> {}
      case NeedEvent.NeedReturnedUndecided e -> {}
      case NeedEvent.NeedIncludedInCall e -> {}
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> {}
    }
  }

  @EventHandler
  void on(ImportEvent event) {
    switch (event) {
      case ImportEvent.AwardImported e -> put(EarlierText.of(e.provenance(), e.award()), e);
      case ImportEvent.ImportedAwardCorrected e ->
          put(EarlierText.of(e.provenance(), e.award()), e);
      case ImportEvent.FileImported e -> {}
    }
  }

  private void put(EarlierText text, Event fact) {
    writes.replace(
        List.of("earlier_text", text.reference()),
        """
        insert into earlier_text (reference, kind, titles, bodies, folded_title, words, at)
        values (?, ?, ?, ?, ?, to_tsvector('simple', ?), ?)
        on conflict (reference) do update set titles = excluded.titles, bodies = excluded.bodies,
          folded_title = excluded.folded_title, words = excluded.words, at = excluded.at
        """,
        text.reference(),
        text.kind().name(),
        json(text.titles()),
        json(text.bodies()),
        text.foldedTitles(),
        text.foldedWords(),
        fact.at());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate earlier_text").update();
  }

  /// Keeps texts of other years that somebody brought in as a file; known ones are replaced.
  public void bringIn(String source, List<EarlierText> texts, Instant at) {
    for (EarlierText text : texts) {
      jdbc.sql(
              """
              insert into imported_text
                (reference, kind, titles, bodies, folded_title, words, at, source)
              values (?, 'IMPORTED_TEXT', ?, ?, ?, to_tsvector('simple', ?), ?, ?)
              on conflict (reference) do update set titles = excluded.titles,
                bodies = excluded.bodies, folded_title = excluded.folded_title,
                words = excluded.words, source = excluded.source
              """)
          .params(
              text.reference(),
              json(text.titles()),
              json(text.bodies()),
              text.foldedTitles(),
              text.foldedWords(),
              Columns.time(at),
              source)
          .update();
    }
  }

  private static String json(Map<String, String> byLanguage) {
    return TerezeJson.mapper().writeValueAsString(new TreeMap<>(byLanguage));
  }
}
