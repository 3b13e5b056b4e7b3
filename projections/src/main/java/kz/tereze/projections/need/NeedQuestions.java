package kz.tereze.projections.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What everybody asks about needs, and what their owners answer.
@ReadModel
public final class NeedQuestions {

  private final Writes writes;
  private final JdbcClient jdbc;

  public NeedQuestions(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.QuestionAsked e ->
          write(
              e,
              e.question(),
              """
              insert into need_question (number, question, words_id, words_seal, words_in, asked_at)
              values (?, ?, ?, ?, ?, ?) on conflict (number, question) do nothing
              """,
              e.need().number(),
              e.question(),
              e.words().id(),
              e.words().commitment(),
              e.in().name(),
              e.at());
      case NeedEvent.QuestionAnswered e ->
          write(
              e,
              e.question(),
              """
              update need_question set answer = ?, answer_in = ?, answered_at = ?
              where number = ? and question = ?
              """,
              e.answer(),
              e.in().name(),
              e.at(),
              e.need().number(),
              e.question());
      case NeedEvent.QuestionHidden e ->
          write(
              e,
              e.question(),
              "update need_question set hidden = ? where number = ? and question = ?",
              e.reason(),
              e.need().number(),
              e.question());
      case NeedEvent.NeedPosted e -> {}
      case NeedEvent.NeedRevised e -> {}
      case NeedEvent.NeedWithdrawn e -> {}
      case NeedEvent.NeedScreened e -> {}
      case NeedEvent.NeedReturned e -> {}
      case NeedEvent.NeedPutToCouncil e -> {}
      case NeedEvent.NeedApproved e -> {}
      case NeedEvent.NeedRejected e -> {}
      case NeedEvent.NeedReturnedUndecided e -> {}
      case NeedEvent.NeedIncludedInCall e -> {}
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> {}
    }
  }

  private void write(NeedEvent e, int question, String sql, Object... parameters) {
    writes.put(List.of("need_question", e.need(), question), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate need_question").update();
  }

  /// In the order in which they were asked.
  public List<NeedQuestion> of(NeedId need) {
    return jdbc.sql("select * from need_question where number = ? order by question")
        .param(need.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// How many questions wait for the owner's answer.
  public int countUnanswered(NeedId need) {
    return jdbc.sql(
            """
            select count(*) from need_question
            where number = ? and answer is null and hidden is null
            """)
        .param(need.number())
        .query(Integer.class)
        .single();
  }

  /// How many questions wait for an organisation's answer, over all its needs.
  public int countUnanswered(Bin owner) {
    return jdbc.sql(
            """
            select count(*) from need_question q join need n on n.number = q.number
            where n.owner = ? and n.status <> 'WITHDRAWN' and q.answer is null and q.hidden is null
            """)
        .param(owner.digits())
        .query(Integer.class)
        .single();
  }

  private static NeedQuestion row(ResultSet row) throws SQLException {
    String answeredIn = row.getString("answer_in");
    return new NeedQuestion(
        row.getInt("question"),
        new SealedText(row.getObject("words_id", UUID.class), row.getString("words_seal")),
        Written.valueOf(row.getString("words_in")),
        Columns.instant(row, "asked_at"),
        row.getString("answer"),
        answeredIn == null ? null : Written.valueOf(answeredIn),
        Columns.instantOrNull(row, "answered_at"),
        row.getString("hidden"));
  }
}
