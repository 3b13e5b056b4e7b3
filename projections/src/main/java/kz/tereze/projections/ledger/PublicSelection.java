package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.SanctionEvent;
import org.jspecify.annotations.Nullable;

/// What is public of the way from a need to the council's decision. Votes become public when the
/// ballot closes; experts stay unnamed; drafts are nobody's business.
final class PublicSelection {

  private PublicSelection() {}

  static PublicFact of(OrganisationEvent event) {
    PublicFact fact = new PublicFact().ref("organisation", event.bin());
    return switch (event) {
      case OrganisationEvent.OrganisationRegistered e ->
          fact.with("name", e.name()).with("kind", e.kind()).with("region", e.region().kato());
      case OrganisationEvent.OrganisationRenamed e -> fact.with("name", e.name());
      case OrganisationEvent.AddressEntered e -> fact.with("address", e.address());
      case OrganisationEvent.OfficerNamed e ->
          fact.with("person", e.person()).with("office", e.office());
      case OrganisationEvent.OfficerReleased e -> fact.with("person", e.person());
      case OrganisationEvent.OrganisationAccredited e ->
          fact.with("certificate", e.certificate()).with("from", e.from()).with("until", e.until());
      case OrganisationEvent.AccreditationWithdrawn e -> fact.with("reason", e.reason());
    };
  }

  static PublicFact of(SanctionEvent event) {
    PublicFact fact = new PublicFact().ref("sanction", event.sanction());
    return switch (event) {
      case SanctionEvent.SanctionImposed e -> {
        if (e.organisation() != null) {
          fact.ref("organisation", e.organisation());
        }
        yield fact.with("person", e.person())
            .with("reason", e.reason())
            .with("act", e.act())
            .with("from", e.from())
            .with("until", e.until());
      }
      case SanctionEvent.SanctionLifted e -> fact.with("reason", e.reason());
    };
  }

  static Optional<PublicFact> of(NeedEvent event) {
    PublicFact fact = new PublicFact().ref("need", event.need());
    return switch (event) {
      case NeedEvent.NeedPosted e ->
          Optional.of(content(fact.ref("owner", e.owner()).with("version", 1), e.content()));
      case NeedEvent.NeedRevised e ->
          Optional.of(content(fact.with("version", e.version()), e.content()));
      case NeedEvent.NeedWithdrawn e -> Optional.of(fact.with("reason", e.reason()));
      case NeedEvent.NeedScreened e ->
          Optional.of(
              fact.with("version", e.version())
                  .with("found", e.found().stream().map(PublicSelection::resemblance).toList())
                  .with("remark", e.remark())
                  .with("questionsUntil", e.questionsUntil())
                  .with("legalReference", e.legalReference()));
      case NeedEvent.NeedReturned e ->
          Optional.of(fact.with("version", e.version()).with("reason", e.reason()));
      // A question may name people, so its words stand on the need's page alone.
      case NeedEvent.QuestionAsked e -> Optional.of(fact.with("question", e.question()));
      case NeedEvent.QuestionAnswered e ->
          Optional.of(fact.with("question", e.question()).with("answer", e.answer()));
      case NeedEvent.QuestionHidden e ->
          Optional.of(fact.with("question", e.question()).with("reason", e.reason()));
      case NeedEvent.NeedPutToCouncil e ->
          Optional.of(
              fact.with("version", e.version())
                  .with("hash", e.hash())
                  .ref("council", e.council())
                  .ref("ballot", e.ballot()));
      case NeedEvent.NeedApproved e ->
          Optional.of(
              fact.with("version", e.version()).with("hash", e.hash()).ref("ballot", e.ballot()));
      case NeedEvent.NeedRejected e ->
          Optional.of(fact.with("version", e.version()).ref("ballot", e.ballot()));
      case NeedEvent.NeedReturnedUndecided e -> Optional.of(fact.ref("ballot", e.ballot()));
      case NeedEvent.NeedIncludedInCall e -> Optional.of(fact.ref("call", e.call()));
      case NeedEvent.NeedNotIncludedInCall e -> Optional.empty();
      case NeedEvent.NeedReleasedFromCall e -> Optional.of(fact.ref("call", e.call()));
    };
  }

  private static PublicFact resemblance(Resemblance earlier) {
    return new PublicFact().with("text", earlier.reference()).with("percent", earlier.percent());
  }

  private static PublicFact content(PublicFact fact, NeedContent content) {
    return fact.with("title", content.title())
        .with("problem", content.problem())
        .with("measure", content.measure())
        .with("presentValue", content.presentValue())
        .with("wantedValue", content.wantedValue())
        .with("limits", content.limits())
        .with("site", content.site().kato())
        .with("trlFrom", content.trlFrom())
        .with("trlTo", content.trlTo())
        .with("coFunding", content.coFunding())
        .with("offered", content.offered())
        .with("ownership", content.ownership())
        .with("answersBy", content.answersBy());
  }

  private static PublicFact content(PublicFact fact, ApplicationContent content) {
    return fact.with("title", content.title())
        .with("summary", content.summary())
        .with("promise", content.promise())
        .with("months", content.months())
        .with("requested", content.requested())
        .with("coFunding", content.coFunding())
        .with("region", content.region().kato());
  }

  static Optional<PublicFact> of(CouncilEvent event) {
    PublicFact fact = new PublicFact().ref("council", event.council());
    return switch (event) {
      case CouncilEvent.CouncilEstablished e -> Optional.of(fact.with("name", e.name()));
      case CouncilEvent.MemberAppointed e ->
          Optional.of(
              fact.with("member", e.member())
                  .with("employer", e.employer())
                  .with("from", e.from())
                  .with("until", e.until()));
      case CouncilEvent.MemberDismissed e -> Optional.of(fact.with("member", e.member()));
      case CouncilEvent.ChairNamed e -> Optional.of(fact.with("member", e.member()));
      // The ballot itself says that it opened.
      case CouncilEvent.BallotCalled e -> Optional.empty();
    };
  }

  static Optional<PublicFact> of(BallotEvent event) {
    PublicFact fact = new PublicFact().ref("ballot", event.ballot());
    return switch (event) {
      case BallotEvent.BallotOpened e ->
          Optional.of(
              fact.ref("council", e.council())
                  .ref("subject", e.subject().reference())
                  .with("version", e.subject().version())
                  .with("members", e.seats().stream().map(seat -> seat.member()).toList())
                  .with("recused", e.recused())
                  .with("closesAt", e.closesAt()));
      case BallotEvent.VoteCast e -> Optional.empty();
      case BallotEvent.BallotRescheduled e ->
          Optional.of(
              fact.ref("council", e.council())
                  .ref("subject", e.subject().reference())
                  .with("sitting", e.sitting())
                  .with("seats", e.tally().seats())
                  .with("recused", e.tally().recused())
                  .with("voted", e.tally().voted())
                  .with("closesAt", e.closesAt()));
      case BallotEvent.BallotClosed e ->
          Optional.of(
              fact.ref("council", e.council())
                  .ref("subject", e.subject().reference())
                  .with("outcome", e.outcome())
                  .with("seats", e.tally().seats())
                  .with("recused", e.tally().recused())
                  .with("for", e.tally().inFavour())
                  .with("against", e.tally().against())
                  .with("abstained", e.tally().abstained())
                  .with("votes", e.votes().stream().map(PublicSelection::vote).toList())
                  .with("recusals", recusals(e)));
      case BallotEvent.MinutesDrawn e ->
          Optional.of(
              fact.ref("council", e.text().council())
                  .ref("subject", e.text().reference())
                  .with("minutes", e.text().hash())
                  .with("answersBy", e.signBy()));
      case BallotEvent.MinutesSigned e ->
          Optional.of(
              fact.ref("council", e.council())
                  .ref("subject", e.subject())
                  .with("minutes", e.text())
                  .with("signature", e.signature().cms())
                  .with("papers", e.signature().statement().papers())
                  .with("signedBy", e.by()));
      case BallotEvent.MinutesMissing e ->
          Optional.of(fact.ref("council", e.council()).with("answersBy", e.signBy()));
    };
  }

  /// About an award a name among the recused would give away an applicant who was not supported, or
  /// an expert.
  private static @Nullable List<PublicFact> recusals(BallotEvent.BallotClosed e) {
    return e.recused() == null || e.subject().kind() == SubjectKind.AWARD
        ? null
        : e.recused().stream().map(PublicSelection::vote).toList();
  }

  private static PublicFact vote(BallotEvent.CountedVote vote) {
    return new PublicFact()
        .with("member", vote.member())
        .with("choice", vote.choice())
        .with("reason", vote.reason());
  }

  static Optional<PublicFact> of(CallEvent event) {
    PublicFact fact = new PublicFact().ref("call", event.call());
    return switch (event) {
      // Plans become public when they are announced.
      case CallEvent.CallPlanned e -> Optional.empty();
      case CallEvent.CallFunded e -> Optional.empty();
      case CallEvent.CallFundingRefused e -> Optional.empty();
      case CallEvent.CallNeedIncluded e -> Optional.empty();
      case CallEvent.CallNeedRefused e -> Optional.empty();
      case CallEvent.CallAnnounced e -> Optional.of(terms(fact.ref("fund", e.fund()), e.terms()));
      case CallEvent.DeadlineMoved e ->
          Optional.of(
              fact.with("closedAt", e.from())
                  .with("closesAt", e.to())
                  .with("cause", e.cause())
                  .with("reason", e.reason())
                  .with("outageFrom", e.outage() == null ? null : e.outage().from())
                  .with("outageUntil", e.outage() == null ? null : e.outage().until()));
      case CallEvent.CallDesigned e -> Optional.empty();
      // Becomes public with the announcement.
      case CallEvent.OutlinesPlanned e -> Optional.empty();
      case CallEvent.OutlinesDated e ->
          Optional.of(
              fact.with("outlinesWere", e.from())
                  .with("outlinesUntil", e.until())
                  .with("cause", e.cause())
                  .with("reason", e.reason())
                  .with("outageFrom", e.outage() == null ? null : e.outage().from())
                  .with("outageUntil", e.outage() == null ? null : e.outage().until()));
      // Between who sent an outline and the officials; the application that follows is public.
      case CallEvent.OutlineReceived e -> Optional.empty();
      case CallEvent.OutlineInvited e -> Optional.empty();
      case CallEvent.OutlineDeclined e -> Optional.empty();
      case CallEvent.DesignPublished e ->
          Optional.of(
              fact.with("version", e.version())
                  .with("procedure", e.design().procedure())
                  .with(
                      "conditions", e.design().conditions().stream().map(Condition::code).toList())
                  .with("text", e.text())
                  .with("reason", e.reason()));
      case CallEvent.ApplicationAdmitted e ->
          Optional.of(fact.ref("application", e.number()).ref("need", e.need()));
      case CallEvent.ApplicationReceived e -> Optional.empty();
      case CallEvent.ApplicationDropped e -> Optional.empty();
      case CallEvent.ApplicationScored e -> Optional.empty();
      case CallEvent.RankingPublished e ->
          Optional.of(ranking(fact.with("threshold", e.threshold()), e.ranking()));
      case CallEvent.TiesPublished e -> Optional.of(tied(fact, e));
      case CallEvent.TiesDrawn e -> Optional.of(drawn(fact, e));
      case CallEvent.ApplicationPutToCouncil e ->
          Optional.of(
              fact.ref("application", e.number())
                  .ref("council", e.council())
                  .ref("ballot", e.ballot()));
      case CallEvent.AwardReserved e ->
          Optional.of(
              fact.ref("application", e.number())
                  .ref("need", e.need())
                  .ref("recipient", e.applicant())
                  .ref("ballot", e.ballot())
                  .with("amount", e.amount()));
      case CallEvent.AwardBeyondBudget e ->
          Optional.of(
              fact.ref("application", e.number())
                  .ref("ballot", e.ballot())
                  .with("amount", e.amount())
                  .with("left", e.left()));
      case CallEvent.ApplicationNotSupported e ->
          Optional.of(fact.ref("application", e.number()).ref("ballot", e.ballot()));
      case CallEvent.ApplicationReturnedUndecided e -> Optional.of(fact.ref("ballot", e.ballot()));
      case CallEvent.ApplicationReturnedToCouncil e ->
          Optional.of(fact.ref("application", e.number()));
      case CallEvent.AwardConfirmed e -> Optional.empty();
      case CallEvent.AwardReleased e -> Optional.of(fact.with("amount", e.amount()));
      case CallEvent.CallCompleted e ->
          Optional.of(
              fact.ref("fund", e.fund()).with("awarded", e.awarded()).with("left", e.left()));
    };
  }

  private static PublicFact terms(PublicFact fact, CallTerms terms) {
    terms.needs().forEach(need -> fact.about(need));
    return fact.with("needs", terms.needs())
        .with("title", terms.title())
        .with("summary", terms.summary())
        .with("budget", terms.budget())
        .with("ceiling", terms.ceiling())
        .with("opensAt", terms.opensAt())
        .with("closesAt", terms.closesAt())
        .with("expertsPerApplication", terms.expertsPerApplication())
        .with("threshold", terms.threshold());
  }

  private static PublicFact tied(PublicFact fact, CallEvent.TiesPublished e) {
    return fact.with("inputs", e.inputs())
        .with("commitment", e.commitment())
        .with(
            "tied",
            e.tied().stream()
                .map(
                    one -> new PublicFact().with("rank", one.rank()).with("numbers", one.numbers()))
                .toList());
  }

  private static PublicFact drawn(PublicFact fact, CallEvent.TiesDrawn e) {
    return fact.with("secret", e.secret())
        .with("size", Long.toString(e.size()))
        .with("root", e.root())
        .with("seed", e.seed())
        .with(
            "lots",
            e.lots().stream()
                .map(
                    lot ->
                        new PublicFact()
                            .with("rank", lot.rank())
                            .with("application", lot.number())
                            .with("ticket", lot.ticket()))
                .toList());
  }

  private static PublicFact ranking(PublicFact fact, List<Ranked> ranking) {
    ranking.forEach(line -> fact.about(line.number()));
    return fact.with("ranking", ranking.stream().map(PublicSelection::line).toList());
  }

  private static PublicFact line(Ranked line) {
    return new PublicFact()
        .with("rank", line.rank())
        .with("application", line.number())
        .with("points", line.points())
        .with("experts", line.experts())
        .with("requested", line.requested())
        .with("reachesThreshold", line.reachesThreshold());
  }

  /// The text's hash binds it; what it asks for is told when the call has closed.
  private static PublicFact submitted(ApplicationEvent.ApplicationSubmitted e) {
    PublicFact fact =
        new PublicFact().ref("application", e.number()).ref("call", e.call()).ref("need", e.need());
    return e.text() == null
        ? fact.with("requested", e.content().requested())
        : fact.with("text", e.text());
  }

  static Optional<PublicFact> of(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.ApplicationDrafted e -> Optional.empty();
      case ApplicationEvent.ApplicationEdited e -> Optional.empty();
      case ApplicationEvent.MemberInvited e -> Optional.empty();
      case ApplicationEvent.MembershipConfirmed e -> Optional.empty();
      case ApplicationEvent.MembershipDeclined e -> Optional.empty();
      case ApplicationEvent.MemberRemoved e -> Optional.empty();
      case ApplicationEvent.ApplicationSigned e -> Optional.empty();
      case ApplicationEvent.ConditionsStated e -> Optional.empty();
      case ApplicationEvent.ApplicationReopened e -> Optional.empty();
      case ApplicationEvent.ApplicationSubmitted e -> Optional.of(submitted(e));
      case ApplicationEvent.ApplicationWithdrawn e -> Optional.empty();
      // What it resembles and why would tell who asks and for what; officials and council read it.
      case ApplicationEvent.OverlapCleared e ->
          Optional.of(
              new PublicFact()
                  .ref("application", e.number())
                  .ref("call", e.call())
                  .with("projects", e.found().size()));
      case ApplicationEvent.FormalCheckPassed e ->
          Optional.of(
              new PublicFact()
                  .ref("application", e.number())
                  .ref("call", e.call())
                  .ref("need", e.need()));
      case ApplicationEvent.FormalCheckFailed e ->
          Optional.of(
              new PublicFact()
                  .ref("application", e.number())
                  .ref("call", e.call())
                  .with("reasons", e.reasons()));
      case ApplicationEvent.FormalCheckMissing e ->
          Optional.of(
              new PublicFact()
                  .ref("application", e.number())
                  .ref("call", e.call())
                  .with("answersBy", e.checkBy()));
      case ApplicationEvent.FormalCheckReopened e ->
          Optional.of(new PublicFact().ref("application", e.number()).ref("call", e.call()));
      case ApplicationEvent.ApplicationPublished e ->
          Optional.of(content(new PublicFact().ref("grant", e.number()), e.content()));
    };
  }
}
