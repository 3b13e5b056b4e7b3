package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.notice.AlertOutbox;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.projections.notice.Often;
import kz.tereze.projections.review.Reviews;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// A selection that does not go smoothly: outlines come first, the council turns down the best
/// ranked application, its team appeals, and the award to the next one must be explained by two.
/// What everybody does as always is done behind the scenes. It moves the clock of the site that all
/// tests share by eleven days, so only the longer journey comes after it.
@Order(Integer.MAX_VALUE - 1)
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class ContestedSelectionTest {

  /// Members without shares of the need's owner.
  private static final List<String> UNTIED =
      List.of("council1", "council2", "council3", "council5");

  private static final CouncilId COUNCIL = new CouncilId("NTS-SUBSOIL");
  private static final NeedId NEED = new NeedId("N-2026-00901");
  private static final CallId CALL = new CallId("C-2026-901");
  private static final Duration OUTLINES_ARE_SENT = Duration.ofMinutes(8);
  private static final Duration CALL_IS_OPEN = Duration.ofDays(11);
  private static final String PLEA =
      "Совет не назвал причину, относящуюся к нашей заявке; протокол испытаний не прочитан.";

  private final RunningSite site = RunningSite.shared();
  private final Backstage backstage = new Backstage(site);

  @Test
  void what_is_contested_is_answered_in_public() throws Exception {
    try (Browsers people = new Browsers()) {
      needIsApproved();
      chairSignsMinutes(people, BallotId.of(NEED + "-V1", 1));
      callInTwoStages();
      researcherSendsOutline(people);
      officialReadsNoneYet(people);
      site.clock().forward(OUTLINES_ARE_SENT);
      officialInvites(people);
      String one = invitedApply(people, "researcher2", "director");
      String other = invitedApply(people, "researcher3", "rector");
      site.clock().forward(CALL_IS_OPEN);
      checked(one, other);
      officialChoosesAnExpert(people, one);
      scoredAlike(one, other);
      String better = lotteryDecides(people, one, other);
      String next = better.equals(one) ? other : one;
      councilVotes(ApplicationId.of(better), Choice.AGAINST);
      teamAppeals(people, better.equals(one) ? "researcher2" : "researcher3", better);
      councilVotes(ApplicationId.of(next), Choice.FOR);
      twoOfficialsExplain(people, number(next));
      readerFollowsASearch(people);
      assertThat(people.look().faults()).isEmpty();
      assertThat(people.look().kinds()).containsAll(Look.kinds(SitePages.contested()));
    }
  }

  private static Text text(String kk, String ru) {
    return new Text(kk, ru, null);
  }

  private void needIsApproved() {
    Instant posted = site.clock().instant().minus(Duration.ofDays(60));
    backstage.does(
        new NeedCommand.PostNeed(
            NEED,
            new NeedContent(
                text("Ұңғыма сүзгілерін тазарту", "Очищать фильтры скважин без подъёма колонны"),
                text("Сүзгілер бітеледі.", "Фильтры забиваются за полгода, колонну поднимают."),
                text("Сүзгі қызметі, ай", "Срок службы фильтра, месяцев"),
                "6",
                "24",
                null,
                Region.TURKISTAN,
                4,
                7,
                Tiyn.ZERO,
                null,
                IpTerms.OWNED_JOINTLY,
                LocalDate.of(2027, 6, 1)),
            backstage.as("company2", posted)));
    backstage.does(
        new NeedCommand.ScreenNeed(
            NEED, 1, List.of(), "", backstage.as("official1", posted.plus(Duration.ofDays(1)))));
    backstage.does(new NeedCommand.PutNeedToCouncil(NEED, COUNCIL, backstage.as("official1")));
    everybodyVotes(BallotId.of(NEED + "-V1", 1), Choice.FOR, "", "council4");
  }

  private void everybodyVotes(BallotId ballot, Choice choice, String reason, String... more) {
    for (String member : Stream.concat(UNTIED.stream(), Stream.of(more)).toList()) {
      backstage.does(new BallotCommand.CastVote(ballot, choice, reason, backstage.as(member)));
    }
    backstage.does(new BallotCommand.CloseBallot(ballot, backstage.as("official1")));
  }

  private static void chairSignsMinutes(Browsers people, BallotId ballot) throws Exception {
    Visitor chair =
        people
            .as("council1")
            .openUntil("/council/desk", "a[href$='" + ballot + "/minutes']")
            .open("/council/desk/" + ballot + "/minutes");
    people.look().at(chair);
    chair.press("main button[value=demonstration]");
    assertThat(chair.path()).isEqualTo("/council/ballots/" + ballot + "/minutes");
  }

  private void callInTwoStages() {
    Instant now = site.clock().instant();
    backstage.does(
        new CallCommand.PlanCall(
            CALL,
            new FundId("KBK-401103"),
            new CallTerms(
                text("Ұңғымалар", "Скважины подземного выщелачивания"),
                text("Сүзгілерді тазарту.", "Очистка фильтров на месте."),
                List.of(NEED),
                Tiyn.ofTenge(60_000_000),
                Tiyn.ofTenge(50_000_000),
                now,
                now.plus(CALL_IS_OPEN),
                3,
                20),
            backstage.as("official1")));
    Form outline =
        new Form(
            List.of(
                new Section(
                    "idea",
                    text("Идея", "Идея"),
                    null,
                    List.of(
                        new Question.Words(
                            "how", text("Қалай?", "Как?"), null, true, 10, 2_000)))));
    backstage.does(
        new CallCommand.DesignCall(
            CALL,
            0,
            Design.PLAIN.with(Procedure.TWO_STAGE).outlined(outline),
            null,
            backstage.as("official1")));
    backstage.does(
        new CallCommand.PlanOutlines(CALL, now.plus(OUTLINES_ARE_SENT), backstage.as("official1")));
    backstage.does(new CallCommand.AnnounceCall(CALL, backstage.as("official2")));
  }

  private static void researcherSendsOutline(Browsers people) throws Exception {
    for (String leader : List.of("researcher2", "researcher3")) {
      Visitor visitor =
          people
              .as(leader)
              .openUntil("/calls/" + CALL, "a[href$='/outline']")
              .open("/calls/" + CALL + "/outline");
      people.look().at(visitor);
      visitor
          .choose("need", NEED.number())
          .type("q.how", "Импульсной промывкой через насосно-компрессорные трубы.")
          .submit("/outline");
    }
  }

  private static void officialReadsNoneYet(Browsers people) throws Exception {
    Visitor official = people.as("official1").open("/official/calls/" + CALL + "/outlines");
    people.look().at(official);
    assertThat(official.page().locator("main").innerText())
        .contains("Поступило 2 краткие заявки")
        .doesNotContain("Импульсной");
  }

  private static void officialInvites(Browsers people) throws Exception {
    Visitor official =
        people
            .as("official1")
            .openUntil("/official/calls/" + CALL + "/outlines", "form[action$='/invitation']");
    String invitation = "main form[action$='/invitation'] button";
    while (official.page().locator(invitation).count() > 0) {
      official.press(invitation);
      official.open("/official/calls/" + CALL + "/outlines");
    }
  }

  private static String invitedApply(Browsers people, String leader, String head) throws Exception {
    return new Applicants(
            people, leader, null, head, text("Импульспен жуу", "Импульсная промывка фильтров"))
        .apply(CALL.number(), NEED.number(), "/calls/" + CALL + "/outline");
  }

  private void checked(String... applications) {
    for (String application : applications) {
      backstage.does(
          new ApplicationCommand.PassFormalCheck(
              ApplicationId.of(application), backstage.as("official1")));
    }
  }

  /// Past the draw, with a public reason and a signature.
  private void officialChoosesAnExpert(Browsers people, String application) throws Exception {
    backstage.awaits(() -> site.get(Reviews.class).find(ApplicationId.of(application)));
    String experts = "/official/applications/" + application + "/experts";
    Visitor official = people.as("official1").openUntil(experts, "main select[name=person]");
    official
        .choose("person", backstage.id("expert1").toString())
        .choose("ground", "SPECIAL_KNOWLEDGE")
        .type("reason", "Единственный, кто работал с импульсной промывкой фильтров.")
        .submit("/experts");
    people.look().at(official);
    official.press("main button[value=demonstration]");
  }

  private void scoredAlike(String... applications) {
    backstage.does(new DrawCommand.RequestDraw(DrawId.of(CALL, 1), backstage.as("official1")));
    for (String application : applications) {
      scored(ApplicationId.of(application), 8);
    }
    backstage.does(new CallCommand.PublishRanking(CALL, backstage.as("official1")));
  }

  /// The budget holds one of two equal applications. Returns the one that comes first.
  private String lotteryDecides(Browsers people, String one, String other) {
    Visitor anybody = people.anybody().openUntil("/calls/" + CALL, "a[href$='/lottery']");
    anybody.openUntil("/calls/" + CALL + "/lottery", "main .tag.ok");
    people.look().at(anybody);
    String told = anybody.text();
    return told.indexOf(number(one)) < told.indexOf(number(other)) ? one : other;
  }

  private void scored(ApplicationId application, int points) {
    for (String expert : List.of("expert1", "expert2", "expert3")) {
      backstage.does(new ReviewCommand.DeclareNoConflict(application, backstage.as(expert)));
      backstage.does(new ReviewCommand.ReadApplication(application, backstage.as(expert)));
      List<Judgement> judgements =
          List.of(Criterion.values()).stream()
              .map(
                  criterion ->
                      new Judgement(
                          criterion.name(),
                          points,
                          site.get(Vault.class)
                              .seal("Обосновано расчётом и опытом.", backstage.id(expert))))
              .toList();
      backstage.does(new ReviewCommand.SubmitScores(application, judgements, backstage.as(expert)));
    }
  }

  private void councilVotes(ApplicationId application, Choice choice) {
    backstage.does(
        new CallCommand.PutApplicationToCouncil(
            CALL, application, COUNCIL, backstage.as("official1")));
    everybodyVotes(
        BallotId.of(number(application.toString()), 1),
        choice,
        choice == Choice.AGAINST ? "Срок окупаемости не показан." : "");
  }

  private String number(String application) {
    return site.get(Applications.class)
        .find(ApplicationId.of(application))
        .orElseThrow()
        .number()
        .irn();
  }

  private void teamAppeals(Browsers people, String who, String application) throws Exception {
    String appeal = number(application) + "-COUNCIL";
    Visitor leader =
        people
            .as(who)
            .openUntil("/applications/" + application, "a[href$='/appeals/" + appeal + "/own']")
            .open("/appeals/" + appeal + "/own");
    people.look().at(leader);
    leader
        .choose("ground", "NO_REASONS")
        .choose("points", "CRITERION:METHOD")
        .type("text", PLEA)
        .submit("/own");
    people.look().at(leader.open("/appeals/" + appeal + "/own"));
    Visitor anybody = people.anybody().openUntil("/appeals/" + appeal, "main h1, h1");
    people.look().at(anybody);
    assertThat(anybody.text()).doesNotContain(PLEA).contains("Критерий: Метод");
    Visitor official =
        people
            .as("official2")
            .openUntil("/official/appeals", "a[href$='" + appeal + "']")
            .open("/official/appeals/" + appeal);
    people.look().at(official);
    assertThat(official.text()).contains(PLEA);
    official
        .choose("point.0.finding", "STANDS")
        .type("point.0.reason", "Каждый эксперт назвал страницу и объяснил балл.")
        .choose("outcome", "DISMISSED")
        .type("reason", "Причина названа каждым голосовавшим и относится к смете заявки.")
        .submit("/official/appeals/" + appeal);
    assertThat(anybody.open("/appeals/" + appeal).text())
        .contains("Причина названа")
        .contains("Каждый эксперт назвал страницу");
  }

  private static void twoOfficialsExplain(Browsers people, String number) throws Exception {
    String award = "/official/awards/" + number;
    Visitor first =
        people
            .as("official2")
            .openUntil("/official/awards", "a[href$='" + number + "']")
            .openUntil(award, "form[action$='/departure']");
    first
        .choose("code", "COUNCIL_DID_NOT_SUPPORT")
        .type("departureReason", "Совет не поддержал первую заявку, апелляция отклонена.")
        .submit("/departure");
    people.look().at(first);
    first.press("main button[value=demonstration]");
    people.as("official1").open(award + "/departure").press("main button[value=demonstration]");
    people
        .as("official2")
        .openUntil(award, "form[action$='/approve']")
        .type("order", "317-НҚ")
        .submit("/approve");
    assertThat(people.anybody().openUntil("/departures", "a[href*='" + number + "']").text())
        .contains("апелляция отклонена");
  }

  /// Asked for behind the scenes: without a mail server the site takes no addresses.
  private void readerFollowsASearch(Browsers people) {
    Instant now = site.clock().instant();
    site.get(Alerts.class)
        .ask(
            new Alerts.Asked(
                "reader@press.example",
                AllocationFilter.ALL.words("флотация"),
                "?q=флотация",
                Often.DAILY,
                "ru",
                null),
            now);
    String secret = site.get(AlertOutbox.class).take(now).orElseThrow().secret();
    Visitor reader = people.anybody().open("/alerts/" + secret);
    people.look().at(reader);
    reader.submit("/confirmation").submit("/end");
  }
}
