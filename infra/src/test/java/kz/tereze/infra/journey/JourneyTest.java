package kz.tereze.infra.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.store.PostgresEvents;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole way, by the people who walk it, in a real browser against the running system: from a
/// company's need to the bank's booking and the public ledger. They are impatient: every form is
/// sent three times, and has one effect. It moves the clock of the site that all tests share by a
/// month, so it comes last.
@Order(Integer.MAX_VALUE)
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class JourneyTest {

  private static final String REASON =
      "Показатель измерим, план посилен, команда опытна, риски названы.";

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private static final Duration CALL_IS_OPEN = Duration.ofMinutes(20);

  /// Ten working days, whatever holidays lie between.
  private static final Duration QUESTION_DAYS = Duration.ofDays(20);

  /// Three working days, with the longest holidays between them.
  private static final Duration APPEAL_DAYS = Duration.ofDays(10);

  /// Five working days, with the longest holidays between them.
  private static final Duration COOLING_OFF_DAYS = Duration.ofDays(14);

  private static final Tiyn ADVANCE = Tiyn.ofTenge(15_000_000);
  private static final Iban NEW_ACCOUNT = new Iban("KZ69601A871000555001");
  private static final DemoBank.Party RECIPIENT =
      party("researcher", new Iban("KZ84722C000012345678"));
  private static final DemoBank.Party MOVED = party("researcher", NEW_ACCOUNT);
  private static final DemoBank.Party COMPANY = party("company2", new Iban("KZ75125KZT1001300335"));

  private static final PostgresEvents STORE = RunningSite.shared().get(PostgresEvents.class);
  private static final Text IDEA =
      new Text("Акустикалық бақылау", "Акустический контроль коррозии", null);
  private static final String TITLE = "Обнаружить коррозию трубопровода до утечки";

  @Test
  void a_grant_goes_from_the_companys_need_to_the_banks_booking() throws Exception {
    long before = STORE.head();
    try (Browsers people = new Browsers().impatient()) {
      String need = companyPostsNeed(people);
      everybodyAsks(people, need);
      councilApproves(people, need);
      String call = officialAnnouncesCall(people, need);
      String application =
          new Applicants(people, "researcher", "researcher2", "director", IDEA).apply(call, need);
      people.site().clock().forward(CALL_IS_OPEN);
      String grant = applicationIsChecked(people, application);
      expertsScore(people, call, application);
      councilSupports(people, call, grant);
      officialApproves(people, grant);
      contractIsConcluded(people, grant);
      contractIsChanged(people, grant);
      Treasurers treasury = new Treasurers(people);
      companyPays(people, treasury);
      advanceComesBack(people, treasury, grant);
      advanceIsPaidAnew(people, treasury, grant);
      milestoneIsMet(people, grant);
      secondTrancheIsPaid(treasury, grant);
      grantIsClosed(people, grant);
      restIsGivenBack(people, treasury, grant);
      everybodyReadsTheStory(people, need, grant);
      sanctionIsLifted(people);
      assertThat(people.look().faults()).isEmpty();
      assertThat(people.look().kinds()).containsAll(Look.kinds(SitePages.passed()));
    }
    nothingHappenedTwice(before);
  }

  /// No fact is written a second time.
  private static void nothingHappenedTwice(long before) {
    JdbcClient database = JdbcClient.create(RunningSite.shared().get(DataSource.class));
    assertThat(
            database
                .sql(
                    """
                    select aggregate_identifier || ' ' || payload_type from domain_event_entry
                    where global_index > ? group by aggregate_identifier, payload_type,
                      payload::jsonb - 'at' having count(*) > 1
                    """)
                .param(before)
                .query(String.class)
                .list())
        .isEmpty();
    for (String begun : List.of("need.posted", "call.planned", "application.drafted")) {
      assertThat(
              database
                  .sql(
                      "select count(*) from domain_event_entry where global_index > ?"
                          + " and payload_type = ?")
                  .params(before, begun)
                  .query(Integer.class)
                  .single())
          .as(begun)
          .isEqualTo(1);
    }
  }

  /// The levy counts as received when the bank says so.
  private static void companyPays(Browsers people, Treasurers treasury) throws Exception {
    String obligation = ObligationId.of(COMPANY.number(), 2026, Regime.CODE).key();
    treasury.takeStatement(
        bank -> bank.receives("TRB-J-0", Tiyn.ofTenge(5_000_000), COMPANY, obligation));
    people.as("company2").openUntil("/company/levy", "main td:has-text('TRB-J-0')");
  }

  private static String companyPostsNeed(Browsers people) throws Exception {
    Visitor company = people.as("company2").open("/company/needs/new");
    company
        .words("title", "Құбырдың тотығуын ағып кетуге дейін анықтау", TITLE)
        .words("problem", "Ағу кеш байқалады.", "Утечки замечают поздно.")
        .words("measure", "Анықтау уақыты, тәулік", "Время обнаружения, суток")
        .type("presentValue", "30")
        .type("wantedValue", "1")
        .choose("site", "MANGYSTAU")
        .choose("trlFrom", "4")
        .choose("trlTo", "7")
        .type("coFunding", "1 000 000")
        .choose("ownership", "OWNED_JOINTLY")
        .type("answersBy", DAY.format(today().plusMonths(6)))
        .submit("/company/needs/new/check")
        .submit("/company/needs");
    company.open("/company");
    String need = company.page().locator("main tr:has-text('" + TITLE + "')").first().innerText();
    return need.replaceAll("(?s).*?(N-\\d{4}-\\d{5}).*", "$1");
  }

  private static void everybodyAsks(Browsers people, String need) throws Exception {
    people
        .as("official1")
        .open("/official/needs/" + need + "/screening")
        .press("main button[name=do][value=open]");
    people
        .as("researcher")
        .open("/needs/" + need + "/questions/new")
        .type("words", "Какой диаметр у труб на этом участке?")
        .submit("/questions/new");
    people
        .as("company2")
        .open("/company/needs/" + need + "/questions/1")
        .type("words", "530 мм, толщина стенки 8 мм.")
        .submit("/questions/1");
    assertThat(people.anybody().open("/needs/" + need).text()).contains("530 мм");
    people.site().clock().forward(QUESTION_DAYS);
  }

  private static void councilApproves(Browsers people, String need) throws Exception {
    people
        .as("official1")
        .open("/official/needs/" + need + "/council")
        .choose("council", "NTS-SUBSOIL")
        .submit("/council");
    vote(people, need + "-V1-B1", "council1", "council2", "council3", "council4", "council5");
    people.anybody().openUntil("/needs/" + need, "main .tag.ok");
  }

  private static void vote(Browsers people, String ballot, String... members) throws Exception {
    for (String member : members) {
      people
          .as(member)
          .openUntil("/council/desk", "a[href$='" + ballot + "']")
          .open("/council/desk/" + ballot)
          .choose("choice", "FOR")
          .submit("/check")
          .submit("/vote");
    }
    people.as("official1").open("/official/ballots/" + ballot + "/close").submit("/close");
  }

  private static String officialAnnouncesCall(Browsers people, String need) throws Exception {
    LocalDateTime now =
        LocalDateTime.ofInstant(people.site().clock().instant(), ALMATY)
            .truncatedTo(ChronoUnit.MINUTES);
    Visitor official =
        people
            .as("official1")
            .openUntil(
                "/official/calls/new",
                "[name=need][value='%1$s'], [name=need] option[value='%1$s']".formatted(need));
    official
        .words("title", "Целостность құбырлары", "Целостность трубопроводов")
        .words("summary", "Тотығуды ерте анықтау.", "Раннее обнаружение коррозии.")
        .choose("need", need)
        .choose("fund", "KBK-401103")
        .type("budget", "60 000 000")
        .type("ceiling", "50 000 000")
        .type("opensAt", MINUTE.format(now))
        .type("closesAt", MINUTE.format(now.plus(CALL_IS_OPEN)))
        .type("experts", "3")
        .type("threshold", "25")
        .submit("/official/calls/new");
    String call = official.path().replaceAll(".*(C-\\d{4}-\\d{3,6}).*", "$1");
    people
        .as("official2")
        .openUntil(
            "/official/calls/" + call, "a[href$='/announcement'], form[action$='/announcement']")
        .open("/official/calls/" + call + "/announcement")
        .submit("/announcement");
    return call;
  }

  private static String applicationIsChecked(Browsers people, String id) throws Exception {
    // Nobody may read before the call has closed for everybody; then the check begins.
    Visitor official =
        people
            .as("official1")
            .openUntil("/official/applications", "main a[href*='" + id + "']")
            .openUntil("/official/applications/" + id, "form[action$='/pass']");
    String grant = official.text().replaceAll("(?s).*?(AP\\d{8}).*", "$1");
    while (official.page().locator("form[action$='/pass']").count() > 0) {
      official
          .press("main form[action$='/pass'] button.button")
          .open("/official/applications/" + id);
    }
    return grant;
  }

  private static void expertsScore(Browsers people, String call, String id) throws Exception {
    // Of the four experts of the pool one teaches at the applicant.
    people
        .as("official1")
        .openUntil("/official/calls/" + call + "/experts", "form[action$='/experts']")
        .submit("/experts");
    Visitor doubting = people.as("expert1").openUntil("/review/" + id, "form[action$='/conflict']");
    people.look().at(doubting.open("/review/" + id + "/decline"));
    for (String expert : List.of("expert1", "expert2", "expert3")) {
      people
          .as(expert)
          .openUntil("/review/" + id, "form[action$='/conflict']")
          .choose("conflict", "NO")
          .submit("/conflict")
          .open("/review/" + id)
          .choose("c.0.points", "8")
          .type("c.0.reason", REASON)
          .choose("c.1.points", "8")
          .type("c.1.reason", REASON)
          .choose("c.2.points", "7")
          .type("c.2.reason", REASON)
          .choose("c.3.points", "9")
          .type("c.3.reason", REASON)
          .submit("/score")
          .press("main button[name=sign]");
    }
  }

  private static void councilSupports(Browsers people, String call, String grant) throws Exception {
    people
        .as("official1")
        .openUntil("/official/calls/" + call, "a[href$='/ranking']")
        .open("/official/calls/" + call + "/ranking")
        .submit("/ranking")
        .open("/official/calls/" + call + "/applications/" + grant + "/council")
        .choose("council", "NTS-SUBSOIL")
        .submit("/council");
    // One member holds shares of the need's owner.
    assertThat(
            people
                .as("council4")
                .open("/council/desk/" + grant + "-B1")
                .page()
                .locator("main [name=choice]")
                .count())
        .isZero();
    vote(people, grant + "-B1", "council1", "council2", "council3", "council5");
  }

  private static void officialApproves(Browsers people, String grant) throws Exception {
    Visitor late =
        people
            .as("official1")
            .openUntil("/official/awards", "a[href$='" + grant + "']")
            .open("/official/awards/" + grant);
    people
        .as("official2")
        .openUntil("/official/awards", "a[href$='" + grant + "']")
        .open("/official/awards/" + grant)
        .type("order", "301-НҚ")
        .submit("/approve");
    late.type("reason", "Смета не подтверждена договорами.");
    assertThat(late.submitTooLate("/return")).contains("решение уже принято");
  }

  private static void contractIsConcluded(Browsers people, String grant) throws Exception {
    people.site().clock().forward(APPEAL_DAYS);
    Visitor official =
        people.as("official1").openUntil("/official/grants/" + grant, "form[action$='/contract']");
    official
        .type("milestone.0.due", DAY.format(today().plusMonths(5)))
        .words("milestone.0.result", "Сынақ хаттамасы", "Протокол испытаний")
        .type("tranche.1.milestone", "1")
        .type("tranche.0.amount", "15 000 000")
        .type("tranche.0.due", DAY.format(today()))
        .words("tranche.0.purpose", "Аванс", "Аванс")
        .type("tranche.1.amount", "35 000 000")
        .type("tranche.1.due", DAY.format(today().plusMonths(6)))
        .words("tranche.1.purpose", "Сынақ", "Испытания")
        .press("main button[name=do][value=offer]");
    Visitor recipient = people.as("researcher").openUntil("/grants/" + grant, "[name=iban]");
    recipient.type("iban", "KZ84722C000012345678");
    recipient.page().check("main input[name=read]");
    recipient.submit("/acceptance");
    people
        .as("director")
        .openUntil("/grants/" + grant, "a[href$='/signing']")
        .open("/grants/" + grant + "/signing")
        .press("main button[value=demonstration]");
    people
        .as("official1")
        .openUntil("/official/grants/" + grant, "a[href$='/signing']")
        .open("/official/grants/" + grant + "/signing")
        .press("main button[value=demonstration]");
  }

  /// A change of the plan takes the same two signatures as the plan.
  private static void contractIsChanged(Browsers people, String grant) throws Exception {
    people
        .as("official1")
        .openUntil("/official/grants/" + grant, "a[href$='/changes/new']")
        .open("/official/grants/" + grant + "/changes/new")
        .choose("reason", "EQUIPMENT_DELAYED")
        .words("explanation", "Датчиктер кеш жеткізіледі.", "Датчики привезут позже.")
        .type("milestone.0.due", DAY.format(today().plusMonths(5).plusDays(10)))
        .press("main button[name=do][value=offer]");
    changeIsSigned(people, grant, 1);
  }

  private static void changeIsSigned(Browsers people, String grant, int change) throws Exception {
    String signing = grant + "/changes/" + change + "/signing";
    Visitor head =
        people
            .as("director")
            .openUntil("/grants/" + grant, "a[href$='" + signing + "']")
            .open("/grants/" + signing);
    people.look().at(head);
    head.press("main button[value=demonstration]");
    Visitor official =
        people
            .as("official1")
            .openUntil("/official/grants/" + grant, "a[href$='" + signing + "']")
            .open("/official/grants/" + signing);
    people.look().at(official);
    official.press("main button[value=demonstration]");
  }

  /// Somebody who has nothing to do with all this.
  private static void sanctionIsLifted(Browsers people) throws Exception {
    Visitor official = people.as("official2").open("/official/sanctions/new");
    official
        .type("organisation", "090240910106")
        .type("reason", "Отчёт представлен с нарушением срока.")
        .type("act", "Приказ от 01.11.2026 № 7")
        .type("from", DAY.format(today()))
        .submit("/official/sanctions/new");
    String lift =
        official
            .openUntil("/sanctions", "main a[href$='/lift']")
            .page()
            .locator("main a[href$='/lift']")
            .first()
            .getAttribute("href");
    // Who entered it does not lift it.
    Visitor another = people.as("official1").open(lift.substring("/ru".length()));
    people.look().at(another);
    another.type("reason", "Отчёт принят.").submit("/lift");
  }

  private static void milestoneIsMet(Browsers people, String grant) throws Exception {
    Visitor recipient =
        people
            .as("researcher")
            .openUntil("/grants/" + grant + "/milestones/1", "form[action$='/report']");
    recipient
        .words("summary", "Сынақ өтті, хаттама бар.", "Испытания прошли, протокол есть.")
        .type("spent", "15 000 000")
        .file("files", "protocol.pdf", "%PDF-1.4 protocol".getBytes(UTF_8))
        .submit("/report");
    String report = "/grants/" + grant + "/milestones/1";
    Visitor head = people.as("director").openUntil(report, "a[href$='/signing']");
    head.open(report + "/signing");
    people.look().at(head);
    head.press("main button[value=demonstration]");
    people
        .as("official2")
        .openUntil("/reports/" + grant + "/1", "form[action$='/acceptance']")
        .submit("/acceptance");
  }

  /// The bank of the recipient sends the first payment back: its account was closed meanwhile.
  private static void advanceComesBack(Browsers people, Treasurers treasury, String grant)
      throws Exception {
    treasury.order(grant, 1, 1, "15 000 000");
    treasury.makerIsNoCheckerByAnotherAccount(grant + "-T1-1", "15 000 000");
    treasury.handOver(grant + "-T1-1", Channel.BANK_FILE, "15 000 000");
    treasury.takeStatement(
        bank -> bank.pays("TRP-J-1", ADVANCE, RECIPIENT, PaymentId.of(number(grant), 1, 1).key()));
    people.anybody().openUntil("/ledger/" + grant, "main .timeline li:has-text('15 000 000')");
    treasury.takeStatement(
        bank ->
            bank.returns(
                "TRP-J-2", ADVANCE, RECIPIENT, PaymentId.of(number(grant), 1, 1).key(), "AC04"));
    people
        .as("treasurer1")
        .openUntil("/treasury/payments/" + grant + "-T1-1", "main h2:has-text('возвращ')");
  }

  /// The recipient names another account, which rests for some days and is asked about.
  private static void advanceIsPaidAnew(Browsers people, Treasurers treasury, String grant)
      throws Exception {
    people
        .as("official1")
        .openUntil("/official/grants/" + grant, "a[href$='/changes/new']")
        .open("/official/grants/" + grant + "/changes/new")
        .choose("reason", "ACCOUNT_MOVED")
        .words("explanation", "Шот жабылды.", "Прежний счёт закрыт.")
        .type("payee", NEW_ACCOUNT.number())
        .press("main button[name=do][value=offer]");
    changeIsSigned(people, grant, 2);
    people.site().clock().forward(COOLING_OFF_DAYS);
    treasury.order(grant, 1, 2, "15 000 000");
    treasury.handOver(grant + "-T1-2", Channel.BANK_FILE, "15 000 000");
    treasury.takeStatement(
        bank -> bank.pays("TRP-J-3", ADVANCE, MOVED, PaymentId.of(number(grant), 1, 2).key()));
  }

  private static void secondTrancheIsPaid(Treasurers treasury, String grant) throws Exception {
    treasury.order(grant, 2, 1, "35 000 000");
    treasury.handOver(grant + "-T2-1", Channel.TREASURY_REGISTER, "35 000 000");
    treasury.confirmExecution(grant + "-T2-1", "TRP-" + grant + "-2");
  }

  private static void grantIsClosed(Browsers people, String grant) throws Exception {
    people
        .as("official1")
        .openUntil("/official/grants/" + grant, "form[action$='/closing']")
        .type("spent", "49 000 000")
        .type("disallowed", "0")
        .type("result", "Коррозию находят за сутки, протокол испытаний принят.")
        .submit("/closing");
  }

  /// What was not spent is owed until the bank's statement says that it came.
  private static void restIsGivenBack(Browsers people, Treasurers treasury, String grant)
      throws Exception {
    String refund = "/treasury/refunds/" + grant;
    people.as("treasurer1").openUntil(refund, "main a[href$='/treasury/reconcile']");
    treasury.takeStatement(
        bank -> bank.receives("TRR-J-4", Tiyn.ofTenge(1_000_000), MOVED, "REFUND-" + grant));
    Visitor treasurer = people.as("treasurer1").openUntil(refund, "main .tag.ok");
    String left = treasurer.page().locator("main tbody tr:last-child td").last().innerText();
    assertThat(left.replace('\u00a0', ' ').strip()).isEqualTo("0 ₸");
  }

  private static ApplicationNumber number(String grant) {
    return new ApplicationNumber(grant);
  }

  private static void everybodyReadsTheStory(Browsers people, String need, String grant) {
    Visitor anybody = people.anybody().openUntil("/ledger/" + grant, "main .timeline li");
    assertThat(anybody.text()).contains("Акустический контроль коррозии", need);
    assertThat(anybody.text()).contains("(Сменился счёт)");
    assertThat(anybody.page().locator("main .timeline li").count()).isGreaterThan(10);
    anybody.open("/ledger?q=" + grant);
    assertThat(anybody.text()).contains("50 000 000");
    assertThat(anybody.complaints()).isEmpty();
  }

  private static DemoBank.Party party(String person, Iban account) {
    Bin number = Objects.requireNonNull(RunningSite.shared().demo().get(person).organisation());
    return new DemoBank.Party(number, person, account);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(RunningSite.shared().clock().instant(), ALMATY);
  }
}
