package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.APPLICANT;
import static kz.tereze.web.selection.SelectionSite.BEFORE;
import static kz.tereze.web.selection.SelectionSite.CLOSED;
import static kz.tereze.web.selection.SelectionSite.EXPERT_1;
import static kz.tereze.web.selection.SelectionSite.EXPERT_2;
import static kz.tereze.web.selection.SelectionSite.EXPERT_3;
import static kz.tereze.web.selection.SelectionSite.EXPERT_TIED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static kz.tereze.web.selection.SelectionSite.NEED;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_WHO_VOTED;
import static kz.tereze.web.selection.SelectionSite.OPEN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Scores;
import kz.tereze.api.review.Tie;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.identity.Vault;

/// Applications at every stage of their way.
final class SelectionFacts {

  static final Text TITLE = new Text("Суды тазарту", "Очистка воды", "Water cleaning");
  static final Text SUMMARY =
      new Text(
          "Мембраналар қалдық судағы ауыр металдарды ұстап қалып, суды айналымға қайтарады.",
          "Мембраны задерживают тяжёлые металлы в хвостовой воде и возвращают воду в оборот.",
          "Membranes hold back heavy metals of tailings water and return water to use.");
  static final Scores SCORES = new Scores(9, 8, 7, 6);
  static final String OPINION = "Әдіс сыналған, топ тәжірибелі. ".repeat(8);

  private static final Tiyn SUM = Tiyn.ofTenge(40_000_000);
  private static final PersonId PLATFORM = PersonId.PLATFORM;

  private final Vault vault;
  private final List<Event> facts = new ArrayList<>();

  SelectionFacts(Vault vault) {
    this.vault = vault;
  }

  static ApplicationContent content() {
    return new ApplicationContent(TITLE, SUMMARY, TITLE, 24, SUM, Tiyn.ZERO, Region.KARAGANDA);
  }

  List<Event> all() {
    drafts();
    submitted(SelectionSite.SUBMITTED, 4);
    facts.add(
        new ApplicationEvent.FormalCheckMissing(
            SelectionSite.SUBMITTED,
            number(4),
            CLOSED,
            LocalDate.of(2026, 10, 15),
            PLATFORM,
            BEFORE.plus(Duration.ofDays(15))));
    submitted(SelectionSite.FAILED, 5);
    facts.add(
        new ApplicationEvent.FormalCheckFailed(
            SelectionSite.FAILED,
            number(5),
            CLOSED,
            List.of(FormalReason.BUDGET_UNFOUNDED),
            "Смета жоқ",
            OFFICIAL.id(),
            BEFORE));
    submitted(SelectionSite.WITHDRAWN, 8);
    facts.add(
        new ApplicationEvent.ApplicationWithdrawn(
            SelectionSite.WITHDRAWN, CLOSED, "Топ тарады", LEADER.id(), BEFORE));
    review(SelectionSite.REVIEWED, 6);
    facts.add(scored(SelectionSite.REVIEWED, EXPERT_1.id()));
    decided(SelectionSite.SUPPORTED, 7);
    decided(SelectionSite.AWARDED, 9);
    facts.add(
        new ApplicationEvent.OverlapCleared(
            SelectionSite.SUPPORTED,
            number(7),
            CLOSED,
            List.of(new Resemblance("AP25000111", 62)),
            "Тот проект чистит воду, этот газ.",
            OFFICIAL.id(),
            BEFORE));
    facts.add(
        new AwardEvent.AwardApproved(
            number(9),
            CLOSED,
            new FundId("KBK-401103"),
            SelectionSite.AWARDED,
            NEED,
            APPLICANT,
            SUM,
            "12-н",
            List.of(OFFICIAL.id()),
            OFFICIAL.id(),
            BEFORE));
    facts.add(
        new ApplicationEvent.ApplicationPublished(
            SelectionSite.AWARDED, number(9), content(), PersonId.PLATFORM, BEFORE));
    return facts;
  }

  private void drafts() {
    signed();
    drafted(SelectionSite.DRAFT, OPEN);
    facts.add(
        new ApplicationEvent.ApplicationEdited(
            SelectionSite.DRAFT, 1, content(), LEADER.id(), BEFORE));
    invited(SelectionSite.DRAFT, MEMBER.id());
    facts.add(new ApplicationEvent.MembershipConfirmed(SelectionSite.DRAFT, MEMBER.id(), BEFORE));
    invited(SelectionSite.DRAFT, SelectionSite.INVITED.id());
    drafted(SelectionSite.FRESH, OPEN);
    facts.add(
        new ApplicationEvent.ApplicationDrafted(
            SelectionSite.DESIGNED,
            OPEN,
            NEED,
            APPLICANT,
            LEADER.id(),
            SelectionSite.open(),
            PlanPagesTest.DESIGN,
            1,
            LEADER.id(),
            BEFORE));
    facts.add(
        new ApplicationEvent.ApplicationEdited(
            SelectionSite.DESIGNED, 1, content(), LEADER.id(), BEFORE));
    facts.add(
        new ApplicationEvent.ApplicationDrafted(
            SelectionSite.STATING,
            OPEN,
            NEED,
            APPLICANT,
            LEADER.id(),
            SelectionSite.open(),
            StatedConditionsTest.DESIGN,
            1,
            LEADER.id(),
            BEFORE));
    facts.add(
        new ApplicationEvent.ApplicationEdited(
            SelectionSite.STATING,
            1,
            content().with(StatedConditionsTest.planned(SUM)),
            LEADER.id(),
            BEFORE));
    facts.addAll(StatedConditionsTest.facts());
    drafted(SelectionSite.COMPLETE, OPEN);
    facts.add(
        new ApplicationEvent.ApplicationEdited(
            SelectionSite.COMPLETE, 1, content(), LEADER.id(), BEFORE));
  }

  private void invited(ApplicationId application, PersonId member) {
    facts.add(new ApplicationEvent.MemberInvited(application, member, LEADER.id(), BEFORE));
  }

  private void drafted(ApplicationId application, CallId call) {
    facts.add(
        new ApplicationEvent.ApplicationDrafted(
            application,
            call,
            NEED,
            APPLICANT,
            LEADER.id(),
            call.equals(OPEN) ? SelectionSite.open() : SelectionSite.closed(),
            LEADER.id(),
            BEFORE));
  }

  private static ApplicationNumber number(int number) {
    return new ApplicationNumber("AP2600000" + number);
  }

  private void submitted(ApplicationId application, int number) {
    drafted(application, CLOSED);
    facts.add(
        new ApplicationEvent.ApplicationSubmitted(
            application,
            number(number),
            CLOSED,
            NEED,
            APPLICANT,
            List.of(LEADER.id()),
            content(),
            null,
            null,
            LEADER.id(),
            BEFORE));
  }

  /// Signed by their leaders in a call that is open; the second one by the head too.
  private void signed() {
    for (ApplicationId application : List.of(SelectionSite.SIGNED, SelectionSite.SEALED)) {
      drafted(application, OPEN);
      facts.add(
          new ApplicationEvent.ApplicationEdited(application, 1, content(), LEADER.id(), BEFORE));
      Hash text = CanonicalJson.hash(application);
      facts.add(
          new ApplicationEvent.ApplicationSigned(
              application,
              text,
              signature(application, ApplicationText.LEADER, text),
              LEADER.id(),
              BEFORE));
    }
    Hash text = CanonicalJson.hash(SelectionSite.SEALED);
    facts.add(
        new ApplicationEvent.ApplicationSubmitted(
            SelectionSite.SEALED,
            new ApplicationNumber("AP26000011"),
            OPEN,
            NEED,
            APPLICANT,
            List.of(LEADER.id()),
            content(),
            text,
            signature(SelectionSite.SEALED, ApplicationText.HEAD, text),
            SelectionSite.HEAD.id(),
            BEFORE));
  }

  static Signature signature(ApplicationId application, String act, Hash text) {
    Statement statement =
        new Statement(act, application.toString(), SUM, text, List.of(), "commitment");
    return new Signature(
        statement, statement.hash(), SigningPower.PERSONAL, Authority.DEMONSTRATION);
  }

  private void review(ApplicationId application, int number) {
    submitted(application, number);
    List<PersonId> team = List.of(LEADER.id());
    facts.add(
        new ApplicationEvent.FormalCheckPassed(
            application,
            number(number),
            CLOSED,
            NEED,
            APPLICANT,
            team,
            content(),
            3,
            OFFICIAL.id(),
            BEFORE));
    facts.add(
        new CallEvent.ApplicationAdmitted(
            CLOSED, application, number(number), NEED, APPLICANT, team, SUM, PLATFORM, BEFORE));
    facts.add(
        new ReviewEvent.ReviewOpened(
            application,
            number(number),
            CLOSED,
            NEED,
            APPLICANT,
            team,
            3,
            Rubric.standard(9),
            PLATFORM,
            BEFORE));
    facts.add(
        new ReviewEvent.TiesFound(
            application,
            number(number),
            List.of(new Tie(EXPERT_TIED.id(), Ground.CO_AUTHOR)),
            PLATFORM,
            BEFORE));
    assigned(application, EXPERT_1.id());
    facts.add(new ReviewEvent.NoConflictDeclared(application, null, EXPERT_1.id(), BEFORE));
    facts.add(new ReviewEvent.ApplicationRead(application, EXPERT_1.id(), BEFORE));
    assigned(application, EXPERT_2.id());
    facts.add(new ReviewEvent.NoConflictDeclared(application, null, EXPERT_2.id(), BEFORE));
    facts.add(new ReviewEvent.ApplicationRead(application, EXPERT_2.id(), BEFORE));
  }

  private void assigned(ApplicationId application, PersonId expert) {
    facts.add(new ReviewEvent.ExpertAssigned(application, expert, OFFICIAL.id(), BEFORE));
  }

  private ReviewEvent scored(ApplicationId application, PersonId expert) {
    return new ReviewEvent.ScoresSubmitted(
        application, SCORES, vault.seal(OPINION, expert), expert, BEFORE);
  }

  private void decided(ApplicationId application, int number) {
    review(application, number);
    assigned(application, EXPERT_3.id());
    facts.add(new ReviewEvent.NoConflictDeclared(application, null, EXPERT_3.id(), BEFORE));
    facts.add(new ReviewEvent.ApplicationRead(application, EXPERT_3.id(), BEFORE));
    List<PersonId> experts = List.of(EXPERT_1.id(), EXPERT_2.id(), EXPERT_3.id());
    experts.forEach(expert -> facts.add(scored(application, expert)));
    facts.add(
        new ReviewEvent.ReviewConsolidated(
            application, number(number), CLOSED, 90, experts, List.of(), PLATFORM, BEFORE));
    facts.add(
        new CallEvent.RankingPublished(
            CLOSED,
            List.of(new Ranked(1, application, number(number), APPLICANT, 90, 3, SUM, true)),
            20,
            OFFICIAL.id(),
            BEFORE));
    BallotId ballot = BallotId.of(number(number).irn(), 1);
    List<PersonId> involved = List.of(LEADER.id(), EXPERT_1.id(), OFFICIAL_WHO_VOTED.id());
    facts.add(
        new CallEvent.AwardReserved(
            CLOSED,
            new FundId("KBK-401103"),
            application,
            number(number),
            NEED,
            APPLICANT,
            SUM,
            ballot,
            involved,
            PLATFORM,
            BEFORE));
    facts.add(
        new AwardEvent.AwardProposed(
            number(number),
            CLOSED,
            new FundId("KBK-401103"),
            application,
            NEED,
            APPLICANT,
            SUM,
            ballot,
            involved,
            PLATFORM,
            BEFORE));
  }
}
