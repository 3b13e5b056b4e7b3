package kz.tereze.projections.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to each need step by step, and its text in every version.
@ReadModel
public final class NeedHistory {

  private final Writes writes;
  private final JdbcClient jdbc;

  public NeedHistory(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedPosted e -> {
        step(e, NeedStep.Kind.POSTED, 1, null, null);
        version(e, 1, e.content());
      }
      case NeedEvent.NeedRevised e -> {
        step(e, NeedStep.Kind.REVISED, e.version(), null, null);
        version(e, e.version(), e.content());
      }
      case NeedEvent.NeedWithdrawn e -> step(e, NeedStep.Kind.WITHDRAWN, null, null, e.reason());
      case NeedEvent.NeedScreened e -> {
        step(e, NeedStep.Kind.SCREENED, e.version(), null, null);
        screening(e);
      }
      case NeedEvent.NeedReturned e ->
          step(e, NeedStep.Kind.RETURNED, e.version(), null, e.reason());
      // Questions have a list of their own.
      case NeedEvent.QuestionAsked e -> {}
      case NeedEvent.QuestionAnswered e -> {}
      case NeedEvent.QuestionHidden e -> {}
      case NeedEvent.NeedPutToCouncil e ->
          step(e, NeedStep.Kind.PUT_TO_COUNCIL, e.version(), e.ballot().key(), null);
      case NeedEvent.NeedApproved e ->
          step(e, NeedStep.Kind.APPROVED, e.version(), e.ballot().key(), null);
      case NeedEvent.NeedRejected e ->
          step(e, NeedStep.Kind.REJECTED, e.version(), e.ballot().key(), null);
      case NeedEvent.NeedReturnedUndecided e ->
          step(e, NeedStep.Kind.RETURNED_UNDECIDED, null, e.ballot().key(), null);
      case NeedEvent.NeedIncludedInCall e ->
          step(e, NeedStep.Kind.INCLUDED_IN_CALL, null, e.call().number(), null);
      // The call tells it.
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e ->
          step(e, NeedStep.Kind.RELEASED_FROM_CALL, null, e.call().number(), null);
    }
  }

  private void step(
      NeedEvent e,
      NeedStep.Kind kind,
      @Nullable Integer version,
      @Nullable String reference,
      @Nullable String reason) {
    writes.put(
        List.of("need_step", e.need(), e.at(), kind),
        """
        insert into need_step (number, at, kind, version, reference, reason)
        values (?, ?, ?, ?, ?, ?) on conflict (number, at, kind) do nothing
        """,
        e.need().number(),
        e.at(),
        kind.name(),
        version,
        reference,
        reason);
  }

  private void version(NeedEvent e, int version, NeedContent content) {
    writes.put(
        List.of("need_version", e.need(), version),
        """
        insert into need_version (number, version, content, at) values (?, ?, ?, ?)
        on conflict (number, version) do nothing
        """,
        e.need().number(),
        version,
        TerezeJson.mapper().writeValueAsString(content),
        e.at());
  }

  private void screening(NeedEvent.NeedScreened e) {
    writes.put(
        List.of("need_screening", e.need(), e.version()),
        """
        insert into need_screening (number, version, found, remark, questions_until, legal_reference)
        values (?, ?, ?, ?, ?, ?) on conflict (number, version) do nothing
        """,
        e.need().number(),
        e.version(),
        TerezeJson.mapper().writeValueAsString(e.found()),
        e.remark(),
        e.questionsUntil(),
        e.legalReference());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate need_step, need_version, need_screening").update();
  }

  /// The oldest first.
  public List<NeedStep> steps(NeedId need) {
    return jdbc.sql("select * from need_step where number = ? order by at, kind")
        .param(need.number())
        .query((row, i) -> step(row))
        .list();
  }

  /// The text as it stood in a version, for example the one a council votes on.
  public Optional<NeedContent> version(NeedId need, int version) {
    return jdbc.sql("select content from need_version where number = ? and version = ?")
        .params(need.number(), version)
        .query(
            (row, i) -> TerezeJson.mapper().readValue(row.getString("content"), NeedContent.class))
        .optional();
  }

  /// How a version was compared with earlier texts, if it was.
  public Optional<NeedScreening> screening(NeedId need, int version) {
    return jdbc.sql("select * from need_screening where number = ? and version = ?")
        .params(need.number(), version)
        .query((row, i) -> screening(row))
        .optional();
  }

  private static NeedScreening screening(ResultSet row) throws SQLException {
    return new NeedScreening(
        row.getInt("version"),
        List.of(TerezeJson.mapper().readValue(row.getString("found"), Resemblance[].class)),
        row.getString("remark"),
        Columns.day(row, "questions_until"),
        row.getString("legal_reference"));
  }

  private static NeedStep step(ResultSet row) throws SQLException {
    return new NeedStep(
        new NeedId(row.getString("number")),
        NeedStep.Kind.valueOf(row.getString("kind")),
        row.getObject("version", Integer.class),
        row.getString("reference"),
        row.getString("reason"),
        Columns.instant(row, "at"));
  }
}
