package kz.tereze.infra.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How a page is met: on a narrow phone and at a desk, in the light and in the dark, by eyes and by
/// machines that read aloud. Gathers what is wrong.
final class Look {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int NARROW = 320;
  private static final int WIDE = 1_280;
  private static final int HIGH = 800;

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> kinds = new TreeSet<>();

  List<String> faults() {
    return faults;
  }

  void fault(String told) {
    faults.add(told);
  }

  /// The page somebody has open, by all rules; they go on with what they were typing.
  Look at(Visitor visitor) {
    Page page = visitor.page();
    ViewportSize before = page.viewportSize();
    closely(page, visitor.path());
    page.setViewportSize(before.width, before.height);
    kinds.add(kind(visitor.path()));
    return this;
  }

  /// What was looked at while somebody had it open, whichever thing it was about.
  Set<String> kinds() {
    return kinds;
  }

  /// An address without the numbers of the thing it is about.
  static String kind(String path) {
    return path.replaceAll("(?<=/alerts/)[\\w-]{32}$", "a-secret")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
        .replaceAll("\\d+", "{n}");
  }

  static Set<String> kinds(List<String> paths) {
    return paths.stream().map(Look::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  /// Nothing sideways on a narrow phone, and no name given twice.
  void atItsWidth(Page page, String where) {
    page.setViewportSize(NARROW, HIGH);
    fits(page, where);
    Object twice =
        page.evaluate(
            "[...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, i, all) => all.indexOf(id) !== i).join()");
    if (!twice.equals("")) {
      faults.add(where + " uses twice the id " + twice);
    }
  }

  /// On a phone by all rules, and in the dark by those about contrast.
  void onAPhone(Page page, String where) {
    atItsWidth(page, where);
    axe(page, RULES, where + " on a phone");
    inTheDark(page, where);
  }

  /// On a phone and at a desk by all rules, and in the dark by those about contrast.
  void closely(Page page, String where) {
    atItsWidth(page, where);
    axe(page, RULES, where + " on a phone");
    page.setViewportSize(WIDE, HIGH);
    fits(page, where);
    axe(page, RULES, where + " at a desk");
    inTheDark(page, where);
  }

  private void inTheDark(Page page, String where) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    report(builder(page).withRules(List.of("color-contrast")), where + " in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void fits(Page page, String where) {
    Object sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) sideways).intValue() > 0) {
      faults.add(where + " scrolls sideways by " + sideways);
    }
  }

  private void axe(Page page, List<String> rules, String where) {
    report(builder(page).withTags(rules), where);
  }

  /// In the page itself: there are no frames, and another page for each report costs a second.
  private static AxeBuilder builder(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private void report(AxeBuilder axe, String where) {
    axe.analyze()
        .getViolations()
        .forEach(
            rule ->
                faults.add(
                    where + ", " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml()));
  }
}
