package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Every role, in Russian, on a telephone whose browser runs no scripts: they sign in, their desk
/// opens and fits, and a form of it arrives.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class OnAPhoneTest {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 740;

  /// Desks that are looked at, beside the one whose form is sent.
  private static final Map<String, List<String>> DESKS =
      Map.of(
          "company2", List.of("/company", "/company/needs", "/company/levy"),
          "director", List.of("/applications"),
          "official2", List.of("/official/needs", "/official/applications", "/official/awards"),
          "treasurer2", List.of("/treasury", "/treasury/levy"),
          "accountant1", List.of("/treasury"),
          "auditor1",
              List.of(
                  "/ledger",
                  "/treasury",
                  "/treasury/levy",
                  "/treasury/reconcile",
                  "/admin/roles",
                  "/admin/erasures"),
          "admin1",
              List.of(
                  "/admin/organisations",
                  "/admin/roles",
                  "/admin/erasures",
                  "/admin/sanction-lists"));

  private static final String ENTERED = "251140009011";
  private static final String GRANT = "AP26000001";

  private interface Form {
    void sent(Visitor visitor) throws Exception;
  }

  private static void onAPhone(Browsers people, String username, Form form) throws Exception {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(WIDTH, HEIGHT)
            .setLocale("ru-KZ")
            .setJavaScriptEnabled(false);
    try (Visitor visitor = people.on(phone)) {
      visitor.signIn(username);
      fits(visitor.open("/me"));
      form.sent(visitor);
      fits(visitor);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  private static void fits(Visitor visitor) {
    Object wide = visitor.page().evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).as(visitor.path()).isLessThanOrEqualTo(WIDTH);
    assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("ru");
  }

  @Test
  void every_role_does_its_work_without_scripts() throws Exception {
    try (Browsers people = new Browsers()) {
      onAPhone(people, "company", OnAPhoneTest::draftsANeed);
      onAPhone(people, "researcher2", OnAPhoneTest::beginsAnApplication);
      onAPhone(people, "expert2", OnAPhoneTest::describesExpertise);
      onAPhone(people, "council3", OnAPhoneTest::votes);
      onAPhone(people, "official2", OnAPhoneTest::proposesAChange);
      onAPhone(people, "director", OnAPhoneTest::signsTheChange);
      onAPhone(people, "official2", OnAPhoneTest::takesTheChangeBack);
      onAPhone(people, "treasurer2", OnAPhoneTest::opensABatch);
      onAPhone(people, "accountant1", OnAPhoneTest::approvesAPayment);
      AtomicReference<String> report = new AtomicReference<>();
      onAPhone(people, "auditor1", auditor -> report.set(reportsWhatIsWrong(auditor)));
      onAPhone(people, "admin1", OnAPhoneTest::entersAnOrganisation);
      onAPhone(people, "admin1", OnAPhoneTest::renamesTheOrganisation);
      onAPhone(people, "admin1", OnAPhoneTest::proposesARole);
      onAPhone(people, "admin2", OnAPhoneTest::refusesTheRole);
      onAPhone(people, "admin2", admin -> answers(admin, report.get()));
      for (Map.Entry<String, List<String>> desk : DESKS.entrySet()) {
        onAPhone(people, desk.getKey(), visitor -> opens(visitor, desk.getValue()));
      }
    }
  }

  private static void draftsANeed(Visitor company) {
    company.open("/company/needs/new").type("title.ru", "Черновик с телефона");
    sends(company, "button[formaction$='/company/needs/drafts']");
    assertThat(company.page().locator("a[href*='/company/needs/drafts/']").count()).isPositive();
  }

  private static void beginsAnApplication(Visitor researcher) {
    researcher.open("/calls/C-2026-002/apply");
    ticks(researcher, "main [name=need]");
    ticks(researcher, "main [name=confirm]");
    sends(researcher, "main form[action$='/apply'] button[type=submit]");
    assertThat(researcher.path()).startsWith("/applications/");
  }

  private static void describesExpertise(Visitor expert) {
    fits(expert.open("/review"));
    expert.open("/review/profile");
    sends(expert, "main form[action$='/review/profile'] button[type=submit]");
  }

  private static void votes(Visitor member) {
    String ballot = "/council/desk/N-2026-00005-V1-B1";
    fits(member.open("/council/desk"));
    member.open(ballot);
    ticks(member, "main input[name=choice][value=FOR]");
    sends(member, "main form[action$='/check'] button[type=submit]");
    sends(member, "main form[action$='/vote'] button[type=submit]");
    assertThat(member.path()).isEqualTo(ballot);
  }

  private static void proposesAChange(Visitor official) {
    fits(official.open("/official/grants/" + GRANT));
    official.open("/official/grants/" + GRANT + "/changes/new");
    official
        .type("explanation.kk", "Датчиктер кеш жеткізіледі.")
        .type("explanation.ru", "Датчики привезут позже.");
    official.page().locator("main select[name=reason]").selectOption("EQUIPMENT_DELAYED");
    sends(official, "main button[name=do][value=offer]");
  }

  private static void signsTheChange(Visitor head) {
    head.openUntil("/grants/" + GRANT, "a[href*='/changes/'][href$='/signing']");
    fits(head);
    String signing =
        head.page().locator("a[href*='/changes/'][href$='/signing']").first().getAttribute("href");
    fits(head.open(signing.replaceFirst("^/ru", "")));
    sends(head, "main button[value=demonstration]");
  }

  private static void takesTheChangeBack(Visitor official) {
    String back = "form[action$='/withdrawal'] button";
    official.openUntil("/official/grants/" + GRANT, back);
    sends(official, back);
  }

  private static void opensABatch(Visitor treasurer) {
    fits(treasurer.open("/treasury/batches"));
    ticks(treasurer, "main [name=channel][value=TREASURY_REGISTER]");
    sends(treasurer, "main form[action$='/treasury/batches'] button[type=submit]");
    assertThat(treasurer.path()).startsWith("/treasury/batches/B-");
  }

  /// After answering for what the register warned of.
  private static void approvesAPayment(Visitor accountant) {
    String payment = "/treasury/payments/" + GRANT + "-T3-1";
    String warning = "main form[action$='/warning']";
    String approval = "main form[action$='/approval']";
    accountant.openUntil(payment, approval + ", " + warning);
    for (int left = accountant.page().locator(warning).count(); left > 0; left--) {
      accountant
          .page()
          .locator(warning + " [name=grounds]")
          .first()
          .fill("Договор проверен по бумаге, счёт прежний.");
      sends(accountant, warning + " button");
      accountant.openUntil(payment, approval + ", " + warning);
    }
    accountant.type("amount", "36 000 000");
    sends(accountant, approval + " button[type=submit]");
  }

  /// An auditor decides nothing: what they find they report, as everybody may.
  private static String reportsWhatIsWrong(Visitor auditor) {
    auditor
        .open("/report?at=/ledger/" + GRANT)
        .type("words", "Сумма транша на этой странице не сходится с выпиской.");
    ticks(auditor, "main [name=kind][value=WRONG_FACT]");
    ticks(auditor, "main [name=in][value=RU]");
    sends(auditor, "main form[action$='/report'] button[type=submit]");
    assertThat(auditor.path()).startsWith("/problems/");
    return auditor.path();
  }

  private static void entersAnOrganisation(Visitor admin) {
    admin
        .open("/admin/organisations/new")
        .type("bin", ENTERED)
        .words("name", "Телефоннан енгізілген зауыт", "Завод, внесённый с телефона");
    ticks(admin, "main [name=kind][value=COMPANY]");
    admin.page().locator("main select[name=region]").selectOption("KARAGANDA");
    sends(admin, "main form[action$='/new'] button[type=submit]");
    assertThat(admin.path()).isEqualTo("/admin/organisations");
  }

  private static void renamesTheOrganisation(Visitor admin) {
    String name = "/admin/organisations/" + ENTERED + "/name";
    admin
        .openUntil("/admin/organisations?q=" + ENTERED, "a[href$='" + name + "']")
        .open(name)
        .words("name", "Қайта аталған зауыт", "Завод, переименованный с телефона");
    sends(admin, "main form[action$='/name'] button[type=submit]");
    fits(admin.open("/admin/organisations/" + ENTERED));
  }

  private static void proposesARole(Visitor admin) {
    admin.open("/admin/roles").type("account", "researcher3").type("reference", "Приказ 7-К");
    admin.page().locator("main select[name=change]").selectOption("GIVEN");
    admin.page().locator("main select[name=role]").selectOption("EXPERT");
    sends(admin, "main form[action$='/admin/roles'] button[type=submit]");
  }

  private static void refusesTheRole(Visitor admin) {
    String refusal = "form[action$='/refusal'] button";
    admin.openUntil("/admin/roles", refusal);
    sends(admin, refusal);
  }

  private static void answers(Visitor admin, String problem) {
    admin
        .openUntil(problem, "a[href$='/answer']")
        .open(problem + "/answer")
        .type("answer", "Суммы сверены, расхождения нет: транш выплачен в два приёма.");
    ticks(admin, "main [name=fate][value=EXPLAINED]");
    ticks(admin, "main [name=in][value=RU]");
    sends(admin, "main form[action$='/answer'] button[type=submit]");
    assertThat(admin.path()).isEqualTo(problem);
  }

  private static void opens(Visitor visitor, List<String> desk) {
    desk.forEach(page -> fits(visitor.open(page)));
    visitor.open("/me/notices");
    sends(visitor, "main form[action$='/me/notices'] button[type=submit]");
  }

  /// By keys: a browser without scripts tells nobody when a page has come to rest.
  private static void ticks(Visitor visitor, String field) {
    Locator found = visitor.page().locator(field).first();
    if (!found.isChecked()) {
      found.press("Space");
    }
    assertThat(found.isChecked()).as(field).isTrue();
  }

  private static void sends(Visitor visitor, String button) {
    Page page = visitor.page();
    Response answer = page.waitForNavigation(() -> page.locator(button).first().press("Enter"));
    assertThat(answer.status()).as(button + " led to " + visitor.text()).isEqualTo(200);
    assertThat(page.locator(".error-summary").count()).as(visitor.text()).isZero();
  }
}
