package kz.tereze.projections.call;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Ranked;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far each call and each application admitted to it has come; [Calls] shows it.
@ReadModel
public final class CallProgress {

  private final Writes writes;
  private final JdbcTemplate jdbc;

  public CallProgress(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = new JdbcTemplate(source);
  }

  @EventHandler
  void on(CallEvent event) {
    switch (event) {
      case CallEvent.CallPlanned e -> planned(e);
      case CallEvent.CallFunded e ->
          write(e, "update call set funding = 'GIVEN' where number = ?", e.call().number());
      case CallEvent.CallFundingRefused e ->
          write(
              e,
              "update call set funding = 'REFUSED', available = ? where number = ?",
              e.available().amount(),
              e.call().number());
      case CallEvent.CallNeedIncluded e -> answered(e, e.need().number(), Answer.GIVEN);
      case CallEvent.CallNeedRefused e -> answered(e, e.need().number(), Answer.REFUSED);
      case CallEvent.CallAnnounced e -> announced(e);
      case CallEvent.DeadlineMoved e -> deadlineMoved(e);
      case CallEvent.CallDesigned e -> designed(e, e.version(), e.design(), null, null, e.at());
      case CallEvent.DesignPublished e ->
          designed(e, e.version(), e.design(), e.reason(), e.at(), e.at());
      // Kept by Outlines.
      case CallEvent.OutlinesPlanned _,
          CallEvent.OutlinesDated _,
          CallEvent.OutlineReceived _,
          CallEvent.OutlineInvited _,
          CallEvent.OutlineDeclined _ -> {}
      case CallEvent.ApplicationReceived e ->
          writeApplication(
              e.application(),
              """
              insert into call_unchecked (application, call) values (?, ?)
              on conflict (application) do nothing
              """,
              e.application().toString(),
              e.call().number());
      case CallEvent.ApplicationDropped e -> checked(e.application());
      case CallEvent.ApplicationAdmitted e -> admitted(e);
      case CallEvent.ApplicationScored e -> scored(e);
      case CallEvent.RankingPublished e -> ranked(e);
      // Kept by Lotteries.
      case CallEvent.TiesPublished e -> {}
      case CallEvent.TiesDrawn e ->
          e.lots()
              .forEach(
                  lot ->
                      writeApplication(
                          lot.application(),
                          "update call_application set rank = ? where application = ?",
                          lot.rank(),
                          lot.application().toString()));
      case CallEvent.ApplicationPutToCouncil e -> putToCouncil(e);
      case CallEvent.AwardReserved e -> stands(e, e.application(), ApplicationState.RESERVED);
      case CallEvent.AwardBeyondBudget e -> beyondBudget(e);
      case CallEvent.ApplicationNotSupported e ->
          stands(e, e.application(), ApplicationState.NOT_SUPPORTED);
      case CallEvent.ApplicationReturnedUndecided e ->
          stands(e, e.application(), ApplicationState.AWAITING);
      case CallEvent.ApplicationReturnedToCouncil e ->
          stands(e, e.application(), ApplicationState.AWAITING);
      case CallEvent.AwardConfirmed e -> stands(e, e.application(), ApplicationState.AWARDED);
      case CallEvent.AwardReleased e -> stands(e, e.application(), ApplicationState.RELEASED);
      case CallEvent.CallCompleted e -> completed(e);
    }
  }

  private void planned(CallEvent.CallPlanned e) {
    CallTerms terms = e.terms();
    write(
        e,
        """
        insert into call (number, fund, terms, search, status, funding, budget, opens_at,
            closes_at, planned_at)
        values (?, ?, ?, ?, 'PLANNED', 'AWAITED', ?, ?, ?, ?) on conflict (number) do nothing
        """,
        e.call().number(),
        e.fund().code(),
        TerezeJson.mapper().writeValueAsString(terms),
        Searchable.fold(
            e.call().number(), terms.title().kk(), terms.title().ru(), terms.title().en()),
        terms.budget().amount(),
        terms.opensAt(),
        terms.closesAt(),
        e.at());
    for (int i = 0; i < terms.needs().size(); i++) {
      writes.put(
          need(e, terms.needs().get(i).number()),
          """
          insert into call_need (call, need, position, answer) values (?, ?, ?, 'AWAITED')
          on conflict (call, need) do nothing
          """,
          e.call().number(),
          terms.needs().get(i).number(),
          i);
    }
  }

  private void answered(CallEvent e, String need, Answer answer) {
    writes.put(
        need(e, need),
        "update call_need set answer = ? where call = ? and need = ?",
        answer.name(),
        e.call().number(),
        need);
  }

  private void announced(CallEvent.CallAnnounced e) {
    write(
        e,
        "update call set status = 'ANNOUNCED', announced_at = ? where number = ?",
        e.at(),
        e.call().number());
  }

  private void deadlineMoved(CallEvent.DeadlineMoved e) {
    write(e, "update call set closes_at = ? where number = ?", e.to(), e.call().number());
    writes.put(
        List.of("deadline", e.call(), e.to()),
        """
        insert into deadline_move
            (call, closed, closes, cause, reason, moved_at, outage_from, outage_until)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (call, closes) do nothing
        """,
        e.call().number(),
        e.from(),
        e.to(),
        e.cause().name(),
        TerezeJson.mapper().writeValueAsString(e.reason()),
        e.at(),
        e.outage() == null ? null : e.outage().from(),
        e.outage() == null ? null : e.outage().until());
  }

  private void designed(
      CallEvent e,
      int version,
      Design design,
      @Nullable Text reason,
      @Nullable Instant published,
      Instant at) {
    writes.put(
        List.of("design", e.call(), version),
        """
        insert into call_design (call, version, design, reason, designed_at, published_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (call, version) do update set published_at = excluded.published_at
        """,
        e.call().number(),
        version,
        TerezeJson.mapper().writeValueAsString(design),
        reason == null ? null : TerezeJson.mapper().writeValueAsString(reason),
        at,
        published);
  }

  private void checked(ApplicationId application) {
    writeApplication(
        application, "delete from call_unchecked where application = ?", application.toString());
  }

  private void admitted(CallEvent.ApplicationAdmitted e) {
    checked(e.application());
    writeApplication(
        e.application(),
        """
        insert into call_application (application, call, number, need, applicant, requested,
            state, admitted_at, changed_at)
        values (?, ?, ?, ?, ?, ?, 'ADMITTED', ?, ?) on conflict (application) do nothing
        """,
        e.application().toString(),
        e.call().number(),
        e.number().irn(),
        e.need().number(),
        e.applicant().digits(),
        e.requested().amount(),
        e.at(),
        e.at());
  }

  private void scored(CallEvent.ApplicationScored e) {
    writeApplication(
        e.application(),
        """
        update call_application set state = 'SCORED', points = ?, experts = ?, changed_at = ?
        where application = ?
        """,
        e.points(),
        e.experts().size(),
        e.at(),
        e.application().toString());
  }

  private void ranked(CallEvent.RankingPublished e) {
    write(
        e,
        "update call set status = 'RANKED', ranked_at = ? where number = ?",
        e.at(),
        e.call().number());
    for (Ranked line : e.ranking()) {
      writeApplication(
          line.application(),
          """
          update call_application set state = 'AWAITING', points = ?, experts = ?, rank = ?,
              reaches = ?, changed_at = ?
          where application = ?
          """,
          line.points(),
          line.experts(),
          line.rank(),
          line.reachesThreshold(),
          e.at(),
          line.application().toString());
    }
  }

  private void putToCouncil(CallEvent.ApplicationPutToCouncil e) {
    writeApplication(
        e.application(),
        """
        update call_application set state = 'ON_COUNCIL', ballot = ?, changed_at = ?
        where application = ?
        """,
        e.ballot().key(),
        e.at(),
        e.application().toString());
  }

  private void beyondBudget(CallEvent.AwardBeyondBudget e) {
    writeApplication(
        e.application(),
        """
        update call_application set state = 'BEYOND_BUDGET', left_over = ?, changed_at = ?
        where application = ?
        """,
        e.left().amount(),
        e.at(),
        e.application().toString());
  }

  private void stands(CallEvent e, ApplicationId application, ApplicationState state) {
    writeApplication(
        application,
        "update call_application set state = ?, changed_at = ? where application = ?",
        state.name(),
        e.at(),
        application.toString());
  }

  private void completed(CallEvent.CallCompleted e) {
    write(
        e,
        "update call set status = 'COMPLETED', completed_at = ?, given_back = ? where number = ?",
        e.at(),
        e.left().amount(),
        e.call().number());
  }

  private void write(CallEvent e, String sql, Object... parameters) {
    CallId call = e.call();
    writes.put(List.of("call", call), sql, parameters);
  }

  private static List<Object> need(CallEvent e, String need) {
    return List.of("call_need", e.call(), need);
  }

  private void writeApplication(ApplicationId application, String sql, Object... parameters) {
    writes.put(List.of("call_application", application), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.execute(
        "truncate deadline_move, call_design, call, call_need, call_application, call_unchecked");
  }
}
