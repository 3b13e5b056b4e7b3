package kz.tereze.projections.notice;

import java.util.Map;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Ranked;
import kz.tereze.projections.ReadModel;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/// Who is told what while a call runs and applications are written and checked.
@ReadModel
public final class SelectionNotices {

  private static final String APPLICATIONS = "/applications/";
  private static final String CALLS = "/calls/";

  private final Causes causes;

  public SelectionNotices(Causes causes) {
    this.causes = causes;
  }

  @EventHandler
  void on(CallEvent event, EventMessage<?> fact) {
    switch (event) {
      case CallEvent.CallAnnounced e ->
          note(
              fact,
              e,
              NoticeKind.CALL_ANNOUNCED,
              Audience.ROLE,
              Role.RESEARCHER,
              Map.of("closes", e.terms().closesAt()));
      case CallEvent.DeadlineMoved e ->
          note(
              fact,
              e,
              NoticeKind.DEADLINE_MOVED,
              Audience.APPLICANTS,
              e.call().number(),
              Map.of("from", e.from(), "to", e.to()));
      case CallEvent.OutlineInvited e -> outline(fact, e, NoticeKind.OUTLINE_INVITED, e.outline());
      case CallEvent.OutlineDeclined e ->
          outline(fact, e, NoticeKind.OUTLINE_DECLINED, e.outline());
      case CallEvent.RankingPublished e -> e.ranking().forEach(line -> ranked(fact, e, line));
      case CallEvent.ApplicationNotSupported e ->
          causes.note(
              fact,
              new Cause(
                  fact.getIdentifier(),
                  NoticeKind.NOT_SUPPORTED,
                  Audience.TEAM,
                  e.application(),
                  e.number(),
                  APPLICATIONS + e.application(),
                  Map.of(),
                  e.at()));
      case CallEvent.CallPlanned _,
          CallEvent.CallDesigned _,
          CallEvent.DesignPublished _,
          CallEvent.OutlinesPlanned _,
          CallEvent.OutlinesDated _,
          CallEvent.OutlineReceived _,
          CallEvent.CallFunded _,
          CallEvent.CallFundingRefused _,
          CallEvent.CallNeedIncluded _,
          CallEvent.CallNeedRefused _,
          CallEvent.ApplicationReceived _,
          CallEvent.ApplicationDropped _,
          CallEvent.ApplicationAdmitted _,
          CallEvent.ApplicationScored _,
          CallEvent.TiesPublished _,
          CallEvent.TiesDrawn _,
          CallEvent.ApplicationPutToCouncil _,
          CallEvent.AwardReserved _,
          CallEvent.AwardBeyondBudget _,
          CallEvent.ApplicationReturnedUndecided _,
          CallEvent.ApplicationReturnedToCouncil _,
          CallEvent.AwardConfirmed _,
          CallEvent.AwardReleased _,
          CallEvent.CallCompleted _ -> {}
    }
  }

  private void outline(EventMessage<?> fact, CallEvent e, NoticeKind kind, ApplicationId outline) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier(),
            kind,
            Audience.OUTLINE,
            outline.id(),
            e.call(),
            CALLS + e.call() + "/outline",
            Map.of(),
            e.at()));
  }

  /// Every team finds its place and what the experts said of it.
  private void ranked(EventMessage<?> fact, CallEvent.RankingPublished e, Ranked line) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier() + "/" + line.number(),
            NoticeKind.RESULTS_PUBLISHED,
            Audience.TEAM,
            line.application(),
            line.number(),
            APPLICATIONS + line.application(),
            Map.of("rank", line.rank(), "call", e.call().number()),
            e.at()));
  }

  private void note(
      EventMessage<?> fact,
      CallEvent e,
      NoticeKind kind,
      Audience audience,
      Object whom,
      Map<String, Object> said) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier(), kind, audience, whom, e.call(), CALLS + e.call(), said, e.at()));
  }

  @EventHandler
  void on(ApplicationEvent event, EventMessage<?> fact) {
    switch (event) {
      case ApplicationEvent.MemberInvited e ->
          note(fact, e, NoticeKind.TEAM_INVITED, Audience.PERSON, e.member(), "", "/me");
      case ApplicationEvent.ApplicationSigned e ->
          note(
              fact,
              e,
              NoticeKind.APPLICATION_TO_SIGN,
              Audience.HEAD_OF,
              e.application(),
              "",
              APPLICATIONS + e.application() + "/sign");
      case ApplicationEvent.ApplicationSubmitted e ->
          note(fact, e, NoticeKind.APPLICATION_RECEIVED, e.number());
      case ApplicationEvent.FormalCheckPassed e ->
          note(fact, e, NoticeKind.FORMAL_CHECK_PASSED, e.number());
      case ApplicationEvent.FormalCheckFailed e ->
          note(fact, e, NoticeKind.FORMAL_CHECK_FAILED, e.number());
      case ApplicationEvent.ApplicationDrafted _,
          ApplicationEvent.ApplicationEdited _,
          ApplicationEvent.MembershipConfirmed _,
          ApplicationEvent.MembershipDeclined _,
          ApplicationEvent.MemberRemoved _,
          ApplicationEvent.ConditionsStated _,
          ApplicationEvent.ApplicationReopened _,
          ApplicationEvent.ApplicationWithdrawn _,
          ApplicationEvent.OverlapCleared _,
          ApplicationEvent.FormalCheckMissing _,
          ApplicationEvent.FormalCheckReopened _,
          ApplicationEvent.ApplicationPublished _ -> {}
    }
  }

  private void note(EventMessage<?> fact, ApplicationEvent e, NoticeKind kind, Object number) {
    note(fact, e, kind, Audience.TEAM, e.application(), number, APPLICATIONS + e.application());
  }

  private void note(
      EventMessage<?> fact,
      ApplicationEvent e,
      NoticeKind kind,
      Audience audience,
      Object whom,
      Object subject,
      String page) {
    causes.note(
        fact,
        new Cause(fact.getIdentifier(), kind, audience, whom, subject, page, Map.of(), e.at()));
  }
}
