package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
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

  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /// As many as a small machine has processors.
  private static final int BROWSERS = 2;

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final SitePages pages = new SitePages(RunningSite.shared());
  private final Look look = new Look();

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
  void every_public_page_is_accessible_and_fits_a_narrow_phone_in_each_language() throws Exception {
    List<Part> parts = new ArrayList<>();
    for (String path : pages.byReader().get("")) {
      parts.add(
          people -> {
            Visitor anybody = people.anybody();
            // Kazakh words are the longest, so that language is looked at on wide screens too.
            look(anybody, "/kk" + path, OK, look::closely);
            look(anybody, "/ru" + path, OK, look::onAPhone);
            look(anybody, "/en" + path, OK, look::onAPhone);
            anybody.takeComplaints().forEach(look::fault);
          });
    }
    share(parts);
    assertThat(look.faults()).isEmpty();
  }

  @Test
  void every_desk_is_accessible_and_fits_a_narrow_phone_in_each_language() throws Exception {
    List<Part> parts = new ArrayList<>();
    pages
        .byReader()
        .forEach(
            (reader, paths) -> {
              if (!reader.isEmpty()) {
                parts.add(people -> desk(people.as(reader), paths));
              }
            });
    share(parts);
    assertThat(look.faults()).isEmpty();
  }

  private void desk(Visitor visitor, List<String> paths) {
    for (String path : paths) {
      look(visitor, "/ru" + path, OK, look::closely);
      look(visitor, "/kk" + path, OK, look::atItsWidth);
      look(visitor, "/en" + path, OK, look::atItsWidth);
    }
    visitor.takeComplaints().forEach(look::fault);
  }

  @Test
  void what_somebody_is_writing_is_accessible_and_fits_a_narrow_phone() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor leader = people.as("researcher").open("/calls/C-2026-002/apply");
      leader.page().locator("main [name=need]").first().check();
      leader.page().locator("main [name=confirm]").check();
      leader.submit("/apply");
      String draft = leader.path().replaceAll(".*/applications/([0-9a-f-]{36}).*", "$1");
      SitePages.ofDraft(draft).forEach(path -> look(leader, "/ru" + path, OK, look::closely));

      Visitor company = people.as("company").open("/company/needs/new");
      company.type("title.ru", "Черновик").press("button[formaction$='/company/needs/drafts']");
      String link =
          company.page().locator("a[href*='/company/needs/drafts/']").first().getAttribute("href");
      look(company, link, OK, look::closely);

      leader.takeComplaints().forEach(look::fault);
      company.takeComplaints().forEach(look::fault);
    }
    assertThat(look.faults()).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_accessibly_in_each_language() throws Exception {
    try (Browsers people = new Browsers()) {
      for (String language : LANGUAGES) {
        look(people.anybody(), "/" + language + "/nowhere", NOT_FOUND, look::closely);
        look(people.anybody(), "/" + language + "/needs/N-2026-99999", NOT_FOUND, look::closely);
        look(people.as("researcher"), "/" + language + "/official/needs", FORBIDDEN, look::closely);
        refused(people.as("company"), "/" + language + "/company/needs/new");
        refused(people.as("official2"), "/" + language + "/official/sanctions/new");
        refused(people.as("researcher"), "/" + language + "/calls/C-2026-002/apply");
      }
    }
    assertThat(look.faults()).isEmpty();
  }

  /// A form sent as it is comes back with what is wrong.
  private void refused(Visitor visitor, String where) {
    Page page = visitor.page();
    page.navigate(RunningSite.shared().url(where));
    page.locator("main form[method=post] button[type=submit].button").first().click();
    page.waitForLoadState();
    if (page.locator(".error-summary").count() == 0) {
      look.fault(where + " accepts an empty form");
    }
    look.closely(page, where + " refused");
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

  private void look(Visitor visitor, String where, int expected, BiConsumer<Page, String> closely) {
    Page page = visitor.page();
    int status = page.navigate(RunningSite.shared().url(where)).status();
    if (status == expected) {
      closely.accept(page, where);
    } else {
      look.fault(where + " answers " + status);
    }
  }

  private interface Part {
    void in(Browsers people) throws Exception;
  }

  /// Two browsers at once, each taking the next part when it has done one.
  private void share(List<Part> all) throws Exception {
    Queue<Part> parts = new ConcurrentLinkedQueue<>(all);
    try (ExecutorService both = Executors.newFixedThreadPool(BROWSERS)) {
      List<Future<?>> browsers = new ArrayList<>();
      for (int browser = 0; browser < BROWSERS; browser++) {
        browsers.add(
            both.submit(
                () -> {
                  try (Browsers people = new Browsers()) {
                    for (Part part = parts.poll(); part != null; part = parts.poll()) {
                      part.in(people);
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> browser : browsers) {
        browser.get();
      }
    }
  }
}
