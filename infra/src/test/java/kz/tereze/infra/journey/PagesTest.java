package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Every page, as a person meets it: readable by machines that read aloud, on a narrow phone, in
/// each language, and without scripts.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class PagesTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROW = 320;
  private static final int HIGH = 800;

  private static final List<String> PUBLIC =
      List.of(
          "",
          "/ledger",
          "/ledger?q=nothing-is-called-so",
          "/ledger?view=YEARS&region=PAVLODAR",
          "/ledger?view=REGIONS",
          "/ledger?view=FLOW",
          "/ledger?entries=100",
          "/ledger/difference",
          "/explore",
          "/programmes",
          "/programmes/KBK-401103",
          "/results",
          "/search?q=%D0%B2%D0%BE%D0%B4%D1%8B",
          "/ledger/AP26000001",
          "/ledger/entries",
          "/ledger/entries/3",
          "/ledger/how",
          "/data",
          "/not-shown",
          "/needs",
          "/needs/N-2026-00001",
          "/needs/N-2026-00006",
          "/needs/N-2026-00007/similar",
          "/calls",
          "/calls/C-2026-001",
          "/calls/C-2026-001/draws",
          "/draws/C-2026-001-D1",
          "/draws/C-2026-001-D1/check",
          "/calls/C-2026-002",
          "/council",
          "/council/NTS-SUBSOIL",
          "/sanctions",
          "/council/ballots/N-2026-00004-V1-B1",
          "/org/190340901012",
          "/funds",
          "/funds/KBK-401103",
          "/levy",
          "/accounts",
          "/accounts/9010",
          "/accounts/9010/KBK-401103",
          "/help");

  private static final Map<String, List<String>> DESKS =
      new TreeMap<>(
          Map.of(
              "company",
              List.of(
                  "/me",
                  "/company",
                  "/company/needs/new",
                  "/company/needs/N-2026-00001/questions/1",
                  "/company/levy",
                  "/company/pilots",
                  "/company/pilots/AP26000001/2"),
              "researcher",
              List.of(
                  "/me",
                  "/applications",
                  "/needs/N-2026-00006/questions/new",
                  "/calls/C-2026-002/apply",
                  "/applications/5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001",
                  "/applications/5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001/done",
                  "/grants",
                  "/grants/AP26000001",
                  "/grants/AP26000001/milestones/2",
                  "/grants/AP26000001/signing"),
              "expert1",
              List.of("/me", "/review", "/review/5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001"),
              "council3",
              List.of("/me", "/council/desk", "/council/desk/N-2026-00005-V1-B1"),
              "official2",
              List.of(
                  "/me",
                  "/official/needs",
                  "/official/needs/N-2026-00007/screening",
                  "/official/needs/N-2026-00006/council",
                  "/official/needs/N-2026-00001/questions/1/hide",
                  "/official/calls",
                  "/official/calls/new",
                  "/official/calls/C-2026-001",
                  "/official/calls/C-2026-001/experts",
                  "/official/calls/C-2026-002/deadline",
                  "/official/ballots",
                  "/official/ballots/N-2026-00005-V1-B1/close",
                  "/official/sanctions/new",
                  "/official/applications",
                  "/official/applications/5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001",
                  "/official/applications/5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e1001/experts",
                  "/official/awards",
                  "/official/awards/AP26000001",
                  "/official/levy",
                  "/official/grants",
                  "/official/grants/AP26000001",
                  "/official/grants/AP26000001/changes/new",
                  "/official/grants/AP26000001/signing",
                  "/reports",
                  "/reports/AP26000001/2"),
              "treasurer2",
              List.of(
                  "/me",
                  "/treasury",
                  "/treasury/levy",
                  "/treasury/reconcile",
                  "/treasury/reconcile/line?key=KBK-401103-MAIN:TRB-2026-0002207",
                  "/treasury/payments/AP26000001-T3-1",
                  "/treasury/grants/AP26000001/tranches/2",
                  "/treasury/refunds",
                  "/treasury/refunds/AP26000002"),
              "admin1",
              List.of(
                  "/me",
                  "/admin/organisations",
                  "/admin/erasures",
                  "/admin/organisations/new",
                  "/admin/organisations/980240903030",
                  "/admin/councils",
                  "/admin/councils/NTS-SUBSOIL",
                  "/admin/funds",
                  "/admin/accounts")));

  private final List<String> faults = new ArrayList<>();

  @Test
  void every_public_page_is_accessible_and_fits_a_narrow_phone_in_each_language() {
    try (Browsers people = new Browsers()) {
      Visitor anybody = people.anybody();
      for (String path : PUBLIC) {
        for (String language : List.of("kk", "ru", "en")) {
          // Kazakh words are the longest: the whole check there, the width in all.
          look(people, anybody, language, path, language.equals("kk"));
        }
      }
      faults.addAll(anybody.complaints());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_desk_is_accessible_and_fits_a_narrow_phone() throws Exception {
    try (Browsers people = new Browsers()) {
      for (Map.Entry<String, List<String>> desk : DESKS.entrySet()) {
        Visitor visitor = people.as(desk.getKey());
        desk.getValue().forEach(path -> look(people, visitor, "ru", path, true));
        faults.addAll(visitor.complaints());
      }
    }
    assertThat(faults).isEmpty();
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

  private void look(
      Browsers people, Visitor visitor, String language, String path, boolean closely) {
    String where = "/" + language + path;
    Page page = visitor.page();
    page.setViewportSize(NARROW, HIGH);
    int status = page.navigate(people.site().url(where)).status();
    if (status != 200) {
      faults.add(where + " answers " + status);
      return;
    }
    Object sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) sideways).intValue() > 0) {
      faults.add(where + " scrolls sideways by " + sideways);
    }
    Object twice =
        page.evaluate(
            "[...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, i, all) => all.indexOf(id) !== i).join()");
    if (!twice.equals("")) {
      faults.add(where + " uses twice the id " + twice);
    }
    if (closely) {
      AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
      results
          .getViolations()
          .forEach(
              rule ->
                  faults.add(
                      where + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml()));
    }
  }
}
