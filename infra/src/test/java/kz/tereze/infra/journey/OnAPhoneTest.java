package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Every role, in Russian, on a telephone whose browser runs no scripts: they sign in, their desk
/// opens and fits, and a form of it arrives.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class OnAPhoneTest {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 740;

  /// Desks of people whose form here is the one that says of what they are written to.
  private static final Map<String, List<String>> DESKS =
      Map.of(
          "company2", List.of("/company", "/company/needs", "/company/levy"),
          "director", List.of("/applications"),
          "official2", List.of("/official/needs", "/official/applications", "/official/awards"),
          "treasurer2", List.of("/treasury", "/treasury/levy"),
          "accountant1", List.of("/treasury"),
          "auditor1", List.of("/ledger"),
          "admin1", List.of("/admin/organisations", "/admin/roles"));

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
      for (Map.Entry<String, List<String>> desk : DESKS.entrySet()) {
        onAPhone(people, desk.getKey(), visitor -> opens(visitor, desk.getValue()));
      }
    }
  }

  private static void draftsANeed(Visitor company) {
    company
        .open("/company/needs/new")
        .type("title.ru", "Черновик с телефона")
        .press("button[formaction$='/company/needs/drafts']");
    assertThat(company.page().locator("a[href*='/company/needs/drafts/']").count()).isPositive();
  }

  private static void beginsAnApplication(Visitor researcher) {
    researcher.open("/calls/C-2026-002/apply");
    researcher.page().locator("main [name=need]").first().check();
    researcher.page().locator("main [name=confirm]").check();
    researcher.submit("/apply");
    assertThat(researcher.path()).startsWith("/applications/");
  }

  private static void describesExpertise(Visitor expert) {
    fits(expert.open("/review"));
    expert.open("/review/profile").submit("/review/profile");
  }

  private static void votes(Visitor member) {
    String ballot = "/council/desk/N-2026-00005-V1-B1";
    fits(member.open("/council/desk"));
    member.open(ballot).choose("choice", "FOR").submit("/check").submit("/vote");
    assertThat(member.path()).isEqualTo(ballot);
  }

  private static void opens(Visitor visitor, List<String> desk) {
    desk.forEach(page -> fits(visitor.open(page)));
    visitor.open("/me/notices").submit("/me/notices");
  }
}
