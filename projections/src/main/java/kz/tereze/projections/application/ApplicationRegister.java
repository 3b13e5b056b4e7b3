package kz.tereze.projections.application;

import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Ranked;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps every application's newest revision, its team, and its way to an award.
@ReadModel
public final class ApplicationRegister {

  private final Writes writes;
  private final JdbcClient jdbc;
  private final ContentSeal seal;

  public ApplicationRegister(Writes writes, DataSource source, ContentSeal seal) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
    this.seal = seal;
  }

  private String sealed(ApplicationId application, ApplicationContent content) {
    return seal.seal(application, TerezeJson.mapper().writeValueAsString(content));
  }

  @EventHandler
  void on(ApplicationEvent event) {
    switch (event) {
      case ApplicationEvent.ApplicationDrafted e -> drafted(e);
      case ApplicationEvent.ApplicationEdited e -> edited(e);
      case ApplicationEvent.MemberInvited e -> invited(e);
      case ApplicationEvent.MembershipConfirmed e -> answered(e, Membership.CONFIRMED);
      case ApplicationEvent.MembershipDeclined e -> answered(e, Membership.DECLINED);
      case ApplicationEvent.MemberRemoved e -> removed(e);
      case ApplicationEvent.ConditionsStated e ->
          write(
              e.application(),
              "update application set stated = ? where id = ?",
              e.codes().toArray(String[]::new),
              e.application().id());
      case ApplicationEvent.ApplicationSigned e -> signed(e);
      case ApplicationEvent.ApplicationReopened e -> reopened(e);
      case ApplicationEvent.ApplicationSubmitted e -> submitted(e);
      case ApplicationEvent.ApplicationWithdrawn e -> withdrawn(e);
      // Overlaps keep it.
      case ApplicationEvent.OverlapCleared e -> {}
      case ApplicationEvent.FormalCheckPassed e -> passed(e);
      case ApplicationEvent.FormalCheckFailed e -> failed(e);
      case ApplicationEvent.FormalCheckReopened e ->
          write(
              e.application(),
              """
              update application set status = 'SUBMITTED', reasons = '{}', explanation = null,
                  checked_at = null, check_missed_by = null, changed_at = ? where id = ?
              """,
              e.at(),
              e.application().id());
      case ApplicationEvent.FormalCheckMissing e ->
          write(
              e.application(),
              "update application set check_missed_by = ? where id = ?",
              e.checkBy(),
              e.application().id());
      // The team and the officials have read it all along.
      case ApplicationEvent.ApplicationPublished e -> {}
    }
  }

  @EventHandler
  void on(CallEvent event) {
    switch (event) {
      case CallEvent.DeadlineMoved e ->
          writes.put(
              List.of("deadline", e.call(), e.to()),
              """
              update application set closes_at = ? where call = ?
                and not (always_open and submitted_at is not null)
              """,
              e.to(),
              e.call().number());
      case CallEvent.RankingPublished e -> e.ranking().forEach(line -> ranked(e, line));
      case CallEvent.TiesDrawn e -> e.lots().forEach(this::drew);
      case CallEvent.ApplicationPutToCouncil e ->
          stands(e.application(), e, ApplicationStatus.ON_COUNCIL);
      case CallEvent.AwardReserved e -> stands(e.application(), e, ApplicationStatus.SUPPORTED);
      case CallEvent.AwardBeyondBudget e ->
          stands(e.application(), e, ApplicationStatus.BEYOND_BUDGET);
      case CallEvent.ApplicationNotSupported e ->
          stands(e.application(), e, ApplicationStatus.NOT_SUPPORTED);
      case CallEvent.ApplicationReturnedUndecided e ->
          stands(e.application(), e, ApplicationStatus.RANKED);
      case CallEvent.ApplicationReturnedToCouncil e ->
          stands(e.application(), e, ApplicationStatus.RANKED);
      // The application itself told of the formal check; scores are nobody's business yet.
      case CallEvent.ApplicationReceived _,
          CallEvent.ApplicationDropped _,
          CallEvent.ApplicationAdmitted _,
          CallEvent.ApplicationScored _ -> {}
      // The award tells why.
      case CallEvent.AwardConfirmed _, CallEvent.AwardReleased _ -> {}
      case CallEvent.CallPlanned _,
          CallEvent.CallFunded _,
          CallEvent.CallFundingRefused _,
          CallEvent.CallNeedIncluded _,
          CallEvent.CallNeedRefused _,
          CallEvent.CallDesigned _,
          CallEvent.DesignPublished _,
          CallEvent.TiesPublished _,
          CallEvent.OutlinesPlanned _,
          CallEvent.OutlinesDated _,
          CallEvent.OutlineReceived _,
          CallEvent.OutlineInvited _,
          CallEvent.OutlineDeclined _,
          CallEvent.CallAnnounced _,
          CallEvent.CallCompleted _ -> {}
    }
  }

  @EventHandler
  void on(AwardEvent event) {
    switch (event) {
      case AwardEvent.AwardProposed _,
          AwardEvent.DepartureExplained _,
          AwardEvent.DepartureSigned _,
          AwardEvent.AwardDecisionMissing _ -> {}
      case AwardEvent.AwardApproved e -> stands(e.application(), e, ApplicationStatus.AWARDED);
      case AwardEvent.AwardReturned e ->
          stands(e.application(), e, ApplicationStatus.AWARD_RETURNED);
    }
  }

  private void drafted(ApplicationEvent.ApplicationDrafted e) {
    write(
        e.application(),
        """
        insert into application (id, call, need, applicant, leader, terms, closes_at, status,
            drafted_at, saved_at, saved_by, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?) on conflict (id) do nothing
        """,
        e.application().id(),
        e.call().number(),
        e.need().number(),
        e.applicant().digits(),
        e.leader().id(),
        TerezeJson.mapper().writeValueAsString(e.terms()),
        e.terms().closesAt(),
        e.at(),
        e.at(),
        e.by().id(),
        e.at());
    if (e.design() != null && e.design().procedure() == Procedure.ALWAYS_OPEN) {
      write(
          e.application(),
          "update application set always_open = true where id = ?",
          e.application().id());
    }
  }

  private void edited(ApplicationEvent.ApplicationEdited e) {
    write(
        e.application(),
        """
        update application set revision = ?, content = ?, saved_at = ?, saved_by = ?,
            changed_at = ? where id = ?
        """,
        e.revision(),
        sealed(e.application(), e.content()),
        e.at(),
        e.by().id(),
        e.at(),
        e.application().id());
  }

  private void invited(ApplicationEvent.MemberInvited e) {
    write(
        e.application(),
        """
        insert into application_member (application, person, answer, invited_at)
        values (?, ?, 'INVITED', ?) on conflict (application, person)
        do update set answer = 'INVITED', invited_at = excluded.invited_at, answered_at = null
        """,
        e.application().id(),
        e.member().id(),
        e.at());
  }

  private void answered(ApplicationEvent e, Membership answer) {
    write(
        e.application(),
        """
        update application_member set answer = ?, answered_at = ?
        where application = ? and person = ?
        """,
        answer.name(),
        e.at(),
        e.application().id(),
        e.by().id());
  }

  private void removed(ApplicationEvent.MemberRemoved e) {
    write(
        e.application(),
        "delete from application_member where application = ? and person = ?",
        e.application().id(),
        e.member().id());
  }

  private void signed(ApplicationEvent.ApplicationSigned e) {
    write(
        e.application(),
        """
        update application set status = 'SIGNED', text_hash = ?, leader_cms = ?, signed_at = ?,
            explanation = null, changed_at = ? where id = ?
        """,
        e.text().hex(),
        e.signature().cms().hex(),
        e.at(),
        e.at(),
        e.application().id());
  }

  private void reopened(ApplicationEvent.ApplicationReopened e) {
    write(
        e.application(),
        """
        update application set status = 'DRAFT', text_hash = null, leader_cms = null,
            signed_at = null, explanation = ?, changed_at = ? where id = ?
        """,
        e.reason(),
        e.at(),
        e.application().id());
  }

  private void submitted(ApplicationEvent.ApplicationSubmitted e) {
    write(
        e.application(),
        """
        update application set status = 'SUBMITTED', number = ?, team = ?, content = ?,
            text_hash = ?, head_cms = ?, submitted_at = ?, changed_at = ? where id = ?
        """,
        e.number().irn(),
        e.team().stream().map(PersonId::toString).toArray(String[]::new),
        sealed(e.application(), e.content()),
        e.text() == null ? null : e.text().hex(),
        e.signature() == null ? null : e.signature().cms().hex(),
        e.at(),
        e.at(),
        e.application().id());
    // Nobody waits for others there: for this application the call closes as it comes.
    write(
        e.application(),
        "update application set closes_at = ? where id = ? and always_open",
        e.at(),
        e.application().id());
  }

  private void withdrawn(ApplicationEvent.ApplicationWithdrawn e) {
    write(
        e.application(),
        """
        update application set status = 'WITHDRAWN', explanation = ?, changed_at = ? where id = ?
        """,
        e.reason(),
        e.at(),
        e.application().id());
  }

  private void passed(ApplicationEvent.FormalCheckPassed e) {
    write(
        e.application(),
        "update application set status = 'ADMITTED', checked_at = ?, changed_at = ? where id = ?",
        e.at(),
        e.at(),
        e.application().id());
  }

  private void failed(ApplicationEvent.FormalCheckFailed e) {
    write(
        e.application(),
        """
        update application set status = 'FORMALLY_REFUSED', reasons = ?, explanation = ?,
            checked_at = ?, changed_at = ? where id = ?
        """,
        e.reasons().stream().map(Enum::name).toArray(String[]::new),
        e.explanation(),
        e.at(),
        e.at(),
        e.application().id());
  }

  private void ranked(CallEvent.RankingPublished e, Ranked line) {
    ApplicationStatus status =
        line.reachesThreshold() ? ApplicationStatus.RANKED : ApplicationStatus.BELOW_THRESHOLD;
    write(
        line.application(),
        """
        update application set status = ?, rank = ?, points = ?, experts = ?, changed_at = ?
        where id = ?
        """,
        status.name(),
        line.rank(),
        line.points(),
        line.experts(),
        e.at(),
        line.application().id());
  }

  private void drew(Lot lot) {
    write(
        lot.application(),
        "update application set rank = ? where id = ?",
        lot.rank(),
        lot.application().id());
  }

  private void stands(ApplicationId application, Event e, ApplicationStatus status) {
    write(
        application,
        "update application set status = ?, changed_at = ? where id = ?",
        status.name(),
        e.at(),
        application.id());
  }

  private void write(ApplicationId application, String sql, @Nullable Object... parameters) {
    writes.put(List.of("application", application), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate application, application_member").update();
  }
}
