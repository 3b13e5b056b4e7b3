package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.surface.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Every page, as a person meets it: readable by machines that read aloud, on a narrow phone, in
/// each language, and without scripts.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class PagesTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROW = 320;
  private static final int WIDE = 1_280;
  private static final int HIGH = 800;
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final SitePages pages = new SitePages(RunningSite.shared());
  private final List<String> faults = new ArrayList<>();

  @Test
  void no_page_is_forgotten() throws Exception {
    RequestMappingHandlerMapping mapping =
        RunningSite.shared()
            .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    Set<Method> looked = new HashSet<>();
    for (String path : pages.all()) {
      looked.add(handler(mapping, "/ru" + path.replaceFirst("\\?.*", "")));
    }

    assertThat(Endpoint.all(RunningSite.shared()))
        .filteredOn(endpoint -> endpoint.isRead() && endpoint.isPage() && endpoint.showsAPage())
        .filteredOn(endpoint -> !looked.contains(endpoint.handler().getMethod()))
        .as("pages that SitePages does not name")
        .isEmpty();
  }

  private static Method handler(RequestMappingHandlerMapping mapping, String path)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain chain = mapping.getHandler(request);
    assertThat(chain).as("nothing answers " + path).isNotNull();
    return ((HandlerMethod) chain.getHandler()).getMethod();
  }

  @Test
  void every_public_page_is_accessible_and_fits_a_narrow_phone_in_each_language() {
    try (Browsers people = new Browsers()) {
      Visitor anybody = people.anybody();
      for (String path : pages.byReader().get("")) {
        for (String language : LANGUAGES) {
          // Kazakh words are the longest: the whole check there, the width in all.
          look(anybody, "/" + language + path, OK, language.equals("kk"));
        }
      }
      faults.addAll(anybody.complaints());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_desk_is_accessible_and_fits_a_narrow_phone() throws Exception {
    try (Browsers people = new Browsers()) {
      for (Map.Entry<String, List<String>> desk : pages.byReader().entrySet()) {
        if (!desk.getKey().isEmpty()) {
          Visitor visitor = people.as(desk.getKey());
          desk.getValue().forEach(path -> look(visitor, "/ru" + path, OK, true));
          faults.addAll(visitor.complaints());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void what_somebody_is_writing_is_accessible_and_fits_a_narrow_phone() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor leader = people.as("researcher").open("/calls/C-2026-002/apply");
      leader.page().locator("main [name=need]").first().check();
      leader.page().locator("main [name=confirm]").check();
      leader.submit("/apply");
      String draft = leader.path().replaceAll(".*/applications/([0-9a-f-]{36}).*", "$1");
      SitePages.ofDraft(draft).forEach(path -> look(leader, "/ru" + path, OK, true));

      Visitor company = people.as("company").open("/company/needs/new");
      company.type("title.ru", "Черновик").press("button[formaction$='/company/needs/drafts']");
      String link =
          company.page().locator("a[href*='/company/needs/drafts/']").first().getAttribute("href");
      look(company, link, OK, true);

      faults.addAll(leader.complaints());
      faults.addAll(company.complaints());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_accessibly_in_each_language() throws Exception {
    try (Browsers people = new Browsers()) {
      for (String language : LANGUAGES) {
        look(people.anybody(), "/" + language + "/nowhere", NOT_FOUND, true);
        look(people.anybody(), "/" + language + "/needs/N-2026-99999", NOT_FOUND, true);
        look(people.as("researcher"), "/" + language + "/official/needs", FORBIDDEN, true);
        refused(people.as("company"), "/" + language + "/company/needs/new");
        refused(people.as("official2"), "/" + language + "/official/sanctions/new");
        refused(people.as("researcher"), "/" + language + "/calls/C-2026-002/apply");
      }
    }
    assertThat(faults).isEmpty();
  }

  /// A form sent as it is comes back with what is wrong.
  private void refused(Visitor visitor, String where) {
    Page page = visitor.page();
    page.navigate(RunningSite.shared().url(where));
    page.locator("main form[method=post] button[type=submit].button").first().click();
    page.waitForLoadState();
    if (page.locator(".error-summary").count() == 0) {
      faults.add(where + " accepts an empty form");
    }
    closely(page, where + " refused");
  }

  @Test
  void the_ledger_is_searched_without_scripts() {
    try (Browsers people = new Browsers();
        Visitor visitor = people.on(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      visitor.open("/ledger").type("q", "AP26000002");
      visitor.page().locator("main form button[type=submit]").first().click();
      assertThat(visitor.text()).contains("AP26000002").doesNotContain("AP26000001");
    }
  }

  private void look(Visitor visitor, String where, int expected, boolean closely) {
    Page page = visitor.page();
    page.setViewportSize(NARROW, HIGH);
    int status = page.navigate(RunningSite.shared().url(where)).status();
    if (status != expected) {
      faults.add(where + " answers " + status);
      return;
    }
    fits(page, where);
    Object twice =
        page.evaluate(
            "[...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, i, all) => all.indexOf(id) !== i).join()");
    if (!twice.equals("")) {
      faults.add(where + " uses twice the id " + twice);
    }
    if (closely) {
      closely(page, where);
    }
  }

  private void fits(Page page, String where) {
    Object sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) sideways).intValue() > 0) {
      faults.add(where + " scrolls sideways by " + sideways);
    }
  }

  /// On a phone and at a desk by all rules, and in the dark by those about contrast.
  private void closely(Page page, String where) {
    page.setViewportSize(NARROW, HIGH);
    fits(page, where);
    axe(new AxeBuilder(page).withTags(RULES), where + " on a phone");
    page.setViewportSize(WIDE, HIGH);
    fits(page, where);
    axe(new AxeBuilder(page).withTags(RULES), where + " at a desk");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    axe(new AxeBuilder(page).withRules(List.of("color-contrast")), where + " in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void axe(AxeBuilder axe, String where) {
    axe.analyze()
        .getViolations()
        .forEach(
            rule ->
                faults.add(
                    where + ", " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml()));
  }
}
