package kz.tereze.projections.appeal;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down who decided what on an application, and how appeals against it go.
@ReadModel
public final class AppealRegister {

  private final Writes writes;
  private final JdbcClient jdbc;

  public AppealRegister(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ApplicationEvent.ApplicationSubmitted e) {
    writes.put(
        List.of("appeal_case", e.application()),
        """
        insert into appeal_case (application, number, call, applicant, leader)
        values (?, ?, ?, ?, ?) on conflict (application) do nothing
        """,
        e.application().id(),
        e.number().irn(),
        e.call().number(),
        e.applicant().digits(),
        e.team().getFirst().id());
  }

  @EventHandler
  void on(ApplicationEvent.FormalCheckPassed e) {
    decides(e.application(), e.by());
    AppealId appeal = AppealId.of(e.number(), Decision.FORMAL_CHECK);
    writes.put(
        decision(appeal),
        "update appeal_decision set adverse = false where number = ? and decision = ?",
        e.number().irn(),
        Decision.FORMAL_CHECK.name());
    settle(appeal);
  }

  @EventHandler
  void on(ApplicationEvent.FormalCheckFailed e) {
    decides(e.application(), e.by());
    AppealId appeal = AppealId.of(e.number(), Decision.FORMAL_CHECK);
    publish(appeal, e.call(), e, true);
    settle(appeal);
  }

  @EventHandler
  void on(CallEvent.ApplicationScored e) {
    e.experts().forEach(expert -> decides(e.application(), expert));
  }

  @EventHandler
  void on(CallEvent.RankingPublished e) {
    e.ranking().forEach(line -> decides(line.application(), e.by()));
  }

  @EventHandler
  void on(CallEvent.ApplicationPutToCouncil e) {
    decides(e.application(), e.by());
  }

  @EventHandler
  void on(BallotEvent.BallotClosed e) {
    ApplicationId application = e.subject().application();
    CallId call = e.subject().call();
    if (e.subject().kind() != SubjectKind.AWARD || application == null || call == null) {
      return;
    }
    e.votes().forEach(vote -> decides(application, vote.member()));
    decides(application, e.by());
    if (e.outcome() != Outcome.NO_QUORUM) {
      AppealId appeal =
          AppealId.of(new ApplicationNumber(e.subject().reference()), Decision.COUNCIL);
      publish(appeal, call, e, e.outcome() == Outcome.NOT_CARRIED);
      settle(appeal);
    }
  }

  @EventHandler
  void on(AwardEvent.AwardApproved e) {
    decides(e.application(), e.by());
  }

  @EventHandler
  void on(AwardEvent.AwardReturned e) {
    decides(e.application(), e.by());
  }

  @EventHandler
  void on(AppealEvent event) {
    switch (event) {
      case AppealEvent.AppealFiled e -> filed(e);
      case AppealEvent.AppealWithdrawn e ->
          write(
              e,
              "update appeal set withdrawn_at = ?, settled = true where key = ?",
              e.at(),
              e.appeal().key());
      case AppealEvent.AppealAnswered e ->
          write(
              e,
              """
              update appeal set outcome = ?, reason = ?, answers = ?, answered_by = ?,
                  answered_at = ?, settled = ? where key = ?
              """,
              e.outcome().name(),
              e.reason(),
              TerezeJson.mapper().writeValueAsString(e.found()),
              e.by().id(),
              e.at(),
              !e.outcome().isUpheld(),
              e.appeal().key());
      case AppealEvent.AppealAnswerMissing e ->
          write(e, "update appeal set missing_at = ? where key = ?", e.at(), e.appeal().key());
    }
  }

  private void filed(AppealEvent.AppealFiled e) {
    write(
        e,
        """
        insert into appeal (key, number, call, application, applicant, leader, ground, points,
            text_id, text_commitment, involved, filed_by, filed_at, answer_by, settled)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false) on conflict (key) do nothing
        """,
        e.appeal().key(),
        e.appeal().number().irn(),
        e.call().number(),
        e.application().id(),
        e.applicant().digits(),
        e.leader().id(),
        e.ground().name(),
        e.contested().stream().map(Point::key).toArray(String[]::new),
        e.text().id(),
        e.text().commitment(),
        e.involved().stream().map(PersonId::toString).toArray(String[]::new),
        e.by().id(),
        e.at(),
        e.answerBy());
  }

  private void decides(ApplicationId application, PersonId person) {
    if (!person.equals(PersonId.PLATFORM)) {
      writes.put(
          List.of("appeal_decider", application, person),
          """
          insert into appeal_decider (application, person) values (?, ?)
          on conflict (application, person) do nothing
          """,
          application.id(),
          person.id());
    }
  }

  private void publish(AppealId appeal, CallId call, Event fact, boolean isAdverse) {
    writes.put(
        decision(appeal),
        """
        insert into appeal_decision (number, decision, call, published_at, adverse)
        values (?, ?, ?, ?, ?) on conflict (number, decision) do nothing
        """,
        appeal.number().irn(),
        appeal.decision().name(),
        call.number(),
        fact.at(),
        isAdverse);
    // Decided anew after an appeal: the window opens anew.
    writes.put(
        decision(appeal),
        """
        update appeal_decision set published_at = ?, adverse = ?
        where number = ? and decision = ?
        """,
        fact.at(),
        isAdverse,
        appeal.number().irn(),
        appeal.decision().name());
  }

  /// What an upheld appeal brought about was done.
  private void settle(AppealId appeal) {
    writes.put(
        List.of("appeal", appeal),
        "update appeal set settled = true where outcome is not null and key = ?",
        appeal.key());
  }

  private static List<Object> decision(AppealId appeal) {
    return List.of("appeal_decision", appeal);
  }

  private void write(AppealEvent e, String sql, Object... parameters) {
    writes.put(List.of("appeal", e.appeal()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate appeal, appeal_case, appeal_decider, appeal_decision").update();
  }
}
