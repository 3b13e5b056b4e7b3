package kz.tereze.projections.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Problems people reported, and what came of them.
@ReadModel
public final class Problems {

  /// The day decides between waiting and overdue; both are asked for by the same three parameters.
  private static final String STANDING =
      """
       where (? = '' or ? = case when fate is not null then 'ANSWERED'
         when answer_by < ? then 'OVERDUE' else 'WAITING' end)
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Problems(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ProblemEvent event) {
    switch (event) {
      case ProblemEvent.ProblemReported e -> reported(e);
      case ProblemEvent.ProblemAnswered e ->
          write(
              e,
              """
              update problem set fate = ?, reason = ?, correction = ?, answer = ?, answer_in = ?,
                answered_at = ?
              where number = ?
              """,
              e.fate().name(),
              e.reason() == null ? null : e.reason().name(),
              e.correction(),
              e.answer(),
              e.in().name(),
              e.at(),
              e.problem().number());
      case ProblemEvent.WordsShown e ->
          write(
              e,
              "update problem set is_shown = true, hidden = null where number = ?",
              e.problem().number());
      case ProblemEvent.WordsHidden e ->
          write(
              e,
              "update problem set is_shown = false, hidden = ? where number = ?",
              e.reason(),
              e.problem().number());
      case ProblemEvent.AnswerOverdue e ->
          write(e, "update problem set is_overdue = true where number = ?", e.problem().number());
    }
  }

  private void reported(ProblemEvent.ProblemReported e) {
    SealedText address = e.address();
    write(
        e,
        """
        insert into problem (number, kind, place, words_id, words_seal, words_in, address_id,
          address_seal, answer_by, reference, reported_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
        """,
        e.problem().number(),
        e.kind().name(),
        e.place().page(),
        e.words().id(),
        e.words().commitment(),
        e.in().name(),
        address == null ? null : address.id(),
        address == null ? null : address.commitment(),
        e.answerBy(),
        e.reference(),
        e.at());
  }

  private void write(ProblemEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("problem", e.problem()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate problem").update();
  }

  public Optional<ProblemRow> find(ProblemId problem) {
    return jdbc.sql("select * from problem where number = ?")
        .param(problem.number())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest first.
  ///
  /// @param state only those standing so on the day; null for all
  public List<ProblemRow> list(@Nullable ProblemState state, LocalDate day, int limit, int offset) {
    String standing = state == null ? "" : state.name();
    return jdbc.sql(
            "select * from problem"
                + STANDING
                + " order by reported_at desc, number desc limit ? offset ?")
        .params(standing, standing, day, limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count(@Nullable ProblemState state, LocalDate day) {
    String standing = state == null ? "" : state.name();
    return jdbc.sql("select count(*) from problem" + STANDING)
        .params(standing, standing, day)
        .query(Integer.class)
        .single();
  }

  /// Those reported on one page, the newest first.
  public List<ProblemRow> at(Place place) {
    return jdbc.sql("select * from problem where place = ? order by reported_at desc limit 20")
        .param(place.page())
        .query((row, i) -> row(row))
        .list();
  }

  /// How many wait for an answer, and until when the first of them may.
  public record Unanswered(int count, @Nullable LocalDate dueOn) {}

  public Unanswered unanswered() {
    return jdbc.sql("select count(*) as n, min(answer_by) as due from problem where fate is null")
        .query((row, i) -> new Unanswered(row.getInt("n"), Columns.dayOrNull(row, "due")))
        .single();
  }

  /// Those whose last day has passed without an answer, which is not yet a public fact.
  List<ProblemId> toDeclareOverdue(LocalDate day) {
    return jdbc.sql(
            """
            select number from problem where fate is null and answer_by < ? and not is_overdue
            order by answer_by, number limit 100
            """)
        .param(day)
        .query((row, i) -> new ProblemId(row.getString("number")))
        .list();
  }

  private static ProblemRow row(ResultSet row) throws SQLException {
    return new ProblemRow(
        new ProblemId(row.getString("number")),
        ProblemKind.valueOf(row.getString("kind")),
        new Place(row.getString("place")),
        new SealedText(row.getObject("words_id", UUID.class), row.getString("words_seal")),
        Written.valueOf(row.getString("words_in")),
        address(row),
        Columns.day(row, "answer_by"),
        row.getString("reference"),
        Columns.instant(row, "reported_at"),
        row.getBoolean("is_shown"),
        row.getString("hidden"),
        answer(row));
  }

  private static @Nullable SealedText address(ResultSet row) throws SQLException {
    UUID id = row.getObject("address_id", UUID.class);
    return id == null ? null : new SealedText(id, row.getString("address_seal"));
  }

  private static ProblemRow.@Nullable Answer answer(ResultSet row) throws SQLException {
    String fate = row.getString("fate");
    return fate == null
        ? null
        : new ProblemRow.Answer(
            Fate.valueOf(fate),
            Columns.of(row, "reason", DeclineReason::valueOf),
            row.getObject("correction", Long.class),
            row.getString("answer"),
            Written.valueOf(row.getString("answer_in")),
            Columns.instant(row, "answered_at"));
  }
}
