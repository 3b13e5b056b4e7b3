package kz.tereze.web.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertEvent;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestEvent;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.Work;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Story;
import kz.tereze.projections.appeal.AppealRegister;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.projections.application.ProjectTexts;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.award.Departures;
import kz.tereze.projections.call.CallProgress;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.expert.ExpertPool;
import kz.tereze.projections.expert.Experts;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Waiting;
import kz.tereze.projections.identity.Tasks;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.problem.Problems;
import kz.tereze.projections.registry.Declarations;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.projections.registry.Standings;
import kz.tereze.projections.review.ChoiceDrafts;
import kz.tereze.projections.review.ExpertFigures;
import kz.tereze.projections.review.ReviewRegister;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.document.Attachments;
import kz.tereze.web.document.VirusScan;
import kz.tereze.web.identity.People;
import kz.tereze.web.money.SignedHere;
import kz.tereze.web.signature.Signing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// Pages from draft to award over a database in which a little of everything has happened.
@TestConfiguration
@ComponentScan({
  "kz.tereze.web.application",
  "kz.tereze.web.review",
  "kz.tereze.web.expert",
  "kz.tereze.web.award",
  "kz.tereze.web.appeal",
  "kz.tereze.web.desk"
})
public class SelectionSite {

  static final Bin APPLICANT = new Bin("240140000001");
  static final Bin ELSEWHERE = new Bin("120340000044");
  static final Bin OPERATOR = new Bin("990140000017");
  static final NeedId NEED = new NeedId("N-2026-00001");
  static final CallId OPEN = new CallId("C-2026-001");
  static final CallId CLOSED = new CallId("C-2026-002");
  static final Instant BEFORE = Instant.parse("2026-10-01T05:00:00Z");

  private static final KnownPeople PEOPLE = new KnownPeople();

  static final Persona LEADER =
      PEOPLE.somebody(1, "Тимур Жақсыбеков", "timur", APPLICANT, Role.RESEARCHER);
  static final Persona MEMBER =
      PEOPLE.somebody(2, "Дана Оспанова", "dana", APPLICANT, Role.RESEARCHER);
  static final Persona INVITED =
      PEOPLE.somebody(3, "Ерлан Қасымов", "erlan", ELSEWHERE, Role.RESEARCHER);
  static final Persona STRANGER =
      PEOPLE.somebody(4, "Асан Бөтен", "asan", ELSEWHERE, Role.RESEARCHER);
  static final Persona OFFICIAL =
      PEOPLE.somebody(5, "Олжас Мұқанов", "olzhas", OPERATOR, Role.OFFICIAL);
  static final Persona OFFICIAL_WHO_VOTED =
      PEOPLE.somebody(6, "Жанар Әлиева", "zhanar", OPERATOR, Role.OFFICIAL);
  static final Persona OFFICIAL_OF_APPLICANT =
      PEOPLE.somebody(7, "Серік Өзі", "serik", APPLICANT, Role.OFFICIAL);

  /// Declared the leader to be of the family.
  static final Persona OFFICIAL_TIED =
      PEOPLE.somebody(8, "Әсел Туыс", "asel", OPERATOR, Role.OFFICIAL);

  static final Persona EXPERT_1 =
      PEOPLE.somebody(11, "Руслан Ахметов", "ruslan", ELSEWHERE, Role.EXPERT);
  static final Persona EXPERT_2 =
      PEOPLE.somebody(12, "Гүлнар Төлегенова", "gulnar", ELSEWHERE, Role.EXPERT);
  static final Persona EXPERT_3 =
      PEOPLE.somebody(13, "Марат Ибраев", "marat", ELSEWHERE, Role.EXPERT);
  static final Persona EXPERT_4 =
      PEOPLE.somebody(14, "Светлана Ким", "svetlana", OPERATOR, Role.EXPERT);
  static final Persona EXPERT_OF_APPLICANT =
      PEOPLE.somebody(15, "Болат Іштегі", "bolat", APPLICANT, Role.EXPERT);

  /// Published together with the leader, which the search for ties has found.
  static final Persona EXPERT_TIED =
      PEOPLE.somebody(16, "Асан Серіктес", "asan", OPERATOR, Role.EXPERT);

  /// Leads the applicant.
  static final Persona HEAD =
      PEOPLE.somebody(17, "Сәуле Басшы", "saule", APPLICANT, Role.RESEARCHER);

  static final ApplicationId DRAFT = id(1);
  static final ApplicationId FRESH = id(2);
  static final ApplicationId COMPLETE = id(3);
  static final ApplicationId SUBMITTED = id(4);
  static final ApplicationId FAILED = id(5);
  static final ApplicationId REVIEWED = id(6);
  static final ApplicationId SUPPORTED = id(7);
  static final ApplicationId WITHDRAWN = id(8);
  static final ApplicationId AWARDED = id(9);

  static final ApplicationId SIGNED = id(10);
  static final ApplicationId SEALED = id(11);

  /// Bound to a design with a form of its own.
  static final ApplicationId DESIGNED = id(12);

  /// Complete, to a call with conditions of which no register knows some.
  static final ApplicationId STATING = id(13);

  static final ApplicationNumber REVIEWED_NUMBER = new ApplicationNumber("AP26000006");
  static final ApplicationNumber SUPPORTED_NUMBER = new ApplicationNumber("AP26000007");
  static final ApplicationNumber AWARDED_NUMBER = new ApplicationNumber("AP26000009");

  private static final ContentSeal SEAL = Vaults.sealAt(WebTest.NOW);

  private final Story story = new Story();
  private final Needs needs = story.heardBy(Needs::new);
  private final Organisations organisations = story.heardBy(Organisations::new);
  private final Declarations declarations = story.heardBy(Declarations::new);
  private final Ballots ballots = story.heardBy(Ballots::new);
  private final Bindings bindings = story.heardBy(Bindings::new);
  private final Awards awards = story.heardBy(Awards::new);
  private final Departures departures = story.heardBy(Departures::new);
  private final Grants grants = story.heardBy(Grants::new);
  private final Payments payments = story.heardBy(Payments::new);
  private final Vault vault = Vaults.vault(story.source());
  private final Sanctions sanctions = story.heardBy(Sanctions::new);
  private final Overlaps overlaps =
      story.heardBy(
          (writes, source) -> new Overlaps(writes, source, new Applications(source, SEAL)));
  private final Standings standings =
      story.heardBy((writes, source) -> new Standings(writes, source, sanctions));

  public SelectionSite() {
    story.heardBy((writes, source) -> new ApplicationRegister(writes, source, SEAL));
    story.heardBy(ReviewRegister::new);
    story.heardBy(ProjectTexts::new);
    story.heardBy(ExpertPool::new);
    story.heardBy(CallProgress::new);
    story.heardBy(AppealRegister::new);
    tellBackground();
    new SelectionFacts(vault).all().forEach(story::tell);
    story.tell(AppealFacts.notSupported(), AppealFacts.filed(vault));
  }

  static ApplicationId id(int number) {
    return new ApplicationId(new UUID(21, number));
  }

  static CallTerms terms(Instant opens, Instant closes) {
    return new CallTerms(
        new Text("Су тазарту конкурсы", "Конкурс по очистке воды", "Water call"),
        new Text("Мәні", "Суть", "Gist"),
        List.of(NEED),
        Tiyn.ofTenge(100_000_000),
        Tiyn.ofTenge(50_000_000),
        opens,
        closes,
        3,
        20);
  }

  static CallTerms open() {
    return terms(BEFORE, Instant.parse("2026-12-18T13:00:00Z"));
  }

  static CallTerms closed() {
    return terms(BEFORE, WebTest.NOW.minusSeconds(86_400));
  }

  private void tellBackground() {
    PersonId by = OFFICIAL.id();
    Text title = new Text("Қалдықтағы су", "Вода в хвостах", "Water in tailings");
    FundId fund = new FundId("KBK-401103-OIL");
    story.tell(
        named(APPLICANT, new Text("Су институты", "Институт воды", "Water Institute")),
        named(ELSEWHERE, new Text("Басқа ұйым", "Другая организация", null)),
        named(OPERATOR, new Text("Оператор", "Оператор", "Operator")),
        new OrganisationEvent.OfficerNamed(APPLICANT, HEAD.id(), Office.HEAD, by, BEFORE),
        new NeedEvent.NeedPosted(
            NEED,
            ELSEWHERE,
            new NeedContent(
                title,
                title,
                title,
                "60",
                "40",
                null,
                Region.KARAGANDA,
                4,
                7,
                Tiyn.ZERO,
                null,
                IpTerms.OWNED_JOINTLY,
                LocalDate.of(2027, 1, 1)),
            by,
            BEFORE),
        new ExpertEvent.ExpertiseDescribed(
            EXPERT_4.id(),
            new Expertise(
                List.of(Discipline.CHEMISTRY), List.of(Tongue.KK), "су, сорбенттер, сүзу", 3),
            OPERATOR,
            EXPERT_4.id(),
            BEFORE),
        new InterestEvent.InterestsDeclared(
            EXPERT_4.id(),
            List.of(new Interest(InterestKind.FINANCE, OPERATOR, null)),
            List.of(new Work("10.1000/water", 2025)),
            EXPERT_4.id(),
            BEFORE),
        new InterestEvent.InterestsDeclared(
            OFFICIAL_TIED.id(),
            List.of(new Interest(InterestKind.FAMILY, null, LEADER.id())),
            List.of(),
            OFFICIAL_TIED.id(),
            BEFORE),
        new CallEvent.CallPlanned(OPEN, fund, open(), by, BEFORE),
        new CallEvent.CallAnnounced(OPEN, fund, open(), by, BEFORE),
        new CallEvent.CallPlanned(CLOSED, fund, closed(), by, BEFORE),
        new CallEvent.CallAnnounced(CLOSED, fund, closed(), by, BEFORE));
  }

  private static OrganisationEvent named(Bin bin, Text name) {
    return new OrganisationEvent.OrganisationRegistered(
        bin, name, OrganisationKind.COMPANY, Region.KARAGANDA, OFFICIAL.id(), BEFORE);
  }

  @Bean
  Designs designs() {
    return new Designs(story.source());
  }

  @Bean
  Bindings bindings() {
    return bindings;
  }

  @Bean
  Documents documents() {
    return new Documents(story.source(), Vaults.seal());
  }

  @Bean
  Attachments attachments(Documents documents, ObjectProvider<VirusScan> scanners) {
    return new Attachments(documents, scanners);
  }

  @Bean
  Applications applications() {
    return new Applications(story.source(), SEAL);
  }

  @Bean
  Overlaps overlaps() {
    return overlaps;
  }

  @Bean
  Reviews reviews() {
    return new Reviews(story.source());
  }

  @Bean
  ExpertFigures expertFigures() {
    return new ExpertFigures(story.source());
  }

  @Bean
  Ties ties() {
    return new Ties(story.source(), new Freshness(story.source()));
  }

  @Bean
  ChoiceDrafts choiceDrafts() {
    return new ChoiceDrafts(story.source());
  }

  @Bean
  Experts experts() {
    return new Experts(story.source());
  }

  @Bean
  Declarations declarations() {
    return declarations;
  }

  @Bean
  Awards awards() {
    return awards;
  }

  @Bean
  Calls calls() {
    return new Calls(story.source());
  }

  @Bean
  Needs needs() {
    return needs;
  }

  @Bean
  Organisations organisations() {
    return organisations;
  }

  @Bean
  Ballots ballots() {
    return ballots;
  }

  @Bean
  Vault vault() {
    return vault;
  }

  @Bean
  Standings standings() {
    return standings;
  }

  @Bean
  Proofs proofs() {
    return new Proofs(story.source(), new Tiles(story.source()), new Checkpoints(story.source()));
  }

  @Bean
  Entries entries() {
    return new Entries(story.source());
  }

  @Bean
  Signing signing() {
    SignedHere here = new SignedHere();
    return new Signing(
        here,
        SignedHere.signatures(story.source()),
        vault,
        SignedHere.numbers(story.source(), LEADER, HEAD, OFFICIAL),
        here);
  }

  @Bean
  Tasks tasks() {
    return new Tasks(
        applications(),
        reviews(),
        experts(),
        awards,
        grants,
        new Waiting(story.source()),
        payments,
        ballots,
        needs,
        story.heardBy(NeedQuestions::new),
        calls(),
        standings,
        story.heardBy(Problems::new),
        appeals());
  }

  @Bean
  Departures departures() {
    return departures;
  }

  @Bean
  Appeals appeals() {
    return new Appeals(story.source());
  }

  @Bean
  People people() {
    return PEOPLE;
  }
}
