package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import kz.tereze.infra.launch.RunningSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who trusts nobody: finds a grant, follows it to its need, takes the rows home with
/// their proof, checks them with the network cut, and reports what is wrong.
@EnabledIf("kz.tereze.infra.journey.Browsers#areHere")
class ReaderTest {

  private static final String GRANT = "AP26000001";
  private static final int NARROW = 320;
  private static final int PHONE = 390;
  private static final int HIGH = 844;

  @TempDir private Path folder;

  @Test
  void a_download_is_checked_at_home_with_the_network_cut() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor reader = people.anybody();
      Page page = reader.page();
      reader.open("/ledger").type("q", GRANT);
      page.locator("main form button[type=submit]").first().click();
      page.waitForURL(url -> url.contains("q=" + GRANT));
      Path table = taken(page, "a[href*='/ledger.csv?']");
      Path proof = proof(page);
      page.locator("main a[href$='/ledger/" + GRANT + "']").first().click();
      assertThat(reader.text()).contains(GRANT);
      page.locator("aside a[href*='/needs/N-']").first().click();
      assertThat(reader.path()).matches("/needs/N-2026-\\d{5}");
      reader.open("/verify");
      Path verifier = taken(page, "a[href$='/verifier/tereze-verifier.html']");

      try (Visitor home = people.on(new Browser.NewContextOptions().setOffline(true))) {
        assertThat(said(home.page(), verifier, table, proof)).startsWith("Intact.");

        String rows = Files.readString(table);
        Path other = folder.resolve("other.csv");
        Files.writeString(other, rows.replaceFirst(",(\\d)(\\d+\\.00),", ",9$2,"));
        assertThat(said(home.page(), verifier, other, proof)).startsWith("Does not match:");

        String hash = hash(Files.readAllBytes(other));
        Path forged = folder.resolve("forged.tlog-proofs");
        Files.writeString(
            forged, Files.readString(proof).replaceFirst("sha256 [0-9a-f]{64}", "sha256 " + hash));
        assertThat(said(home.page(), verifier, other, forged))
            .startsWith("Does not match:")
            .contains(GRANT);
      }
    }
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private Path taken(Page page, String link) {
    Download download = page.waitForDownload(() -> page.locator(link).first().click());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /// What was published a moment ago is under a signed checkpoint a moment later.
  private Path proof(Page page) {
    String link = page.locator("a[href*='/ledger.csv.tlog-proofs?']").first().getAttribute("href");
    String address = RunningSite.shared().url(link);
    for (int tries = 0; page.request().get(address).status() != 200; tries++) {
      assertThat(tries).as("the proof never comes").isLessThan(60);
      page.waitForTimeout(500);
    }
    return taken(page, "a[href*='/ledger.csv.tlog-proofs?']");
  }

  private static String said(Page page, Path verifier, Path... files) {
    page.navigate(verifier.toUri().toString());
    page.click("button[lang=en]");
    page.setInputFiles("#one", files);
    page.waitForSelector("[role=status].ok, [role=status].bad");
    return page.innerText("[role=status]");
  }

  @Test
  void a_report_gets_a_number_at_once_and_an_answer_everybody_reads() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor reader =
          people.on(
              new Browser.NewContextOptions()
                  .setViewportSize(PHONE, HIGH)
                  .setColorScheme(ColorScheme.DARK));
      reader.open("/ledger/" + GRANT);
      reader.page().locator("footer a[href*='/report?at=']").click();
      assertThat(reader.page().inputValue("main [name=place]")).isEqualTo("/ledger/" + GRANT);
      pictured(reader, "report");
      reader
          .choose("kind", "WRONG_FACT")
          .type("words", "Сумма второго транша записана дважды.")
          .type("address", "reader@example.kz")
          .submit("/report");
      assertThat(reader.path()).matches("/problems/R-\\d{4}-\\d{5}");
      assertThat(reader.text()).contains("Принято.").doesNotContain("транша записана");
      String problem = reader.path();
      pictured(reader, "problem");

      Visitor official = people.as("official2").open(problem + "/answer");
      assertThat(official.text()).contains("транша записана", "reader@example.kz");
      official.submit("/show");
      assertThat(reader.open(problem).text()).contains("транша записана");
      official
          .open(problem + "/answer")
          .choose("fate", "EXPLAINED")
          .type("answer", "Это два разных транша: второй и третий.")
          .submit("/answer");
      assertThat(reader.open(problem).text()).contains("Дано разъяснение", "второй и третий");
      official.open(problem + "/hide").type("reason", "Названо частное лицо.").submit("/hide");
      assertThat(reader.open(problem).text()).doesNotContain("Сумма второго транша");

      assertThat(reader.open("/problems").text()).contains("Дано разъяснение");
      pictured(reader, "problems");
      String number = problem.substring(problem.lastIndexOf('/') + 1);
      reader.openUntil(
          "/ledger/entries?ref=" + number, "main a[href*='ref=" + number + "'], main table");
      assertThat(reader.text()).contains("Сообщено о проблеме");
      assertThat(reader.complaints()).isEmpty();
      assertThat(official.complaints()).isEmpty();
      reader.close();
    }
  }

  /// For whoever wants to see it: `target/pictures`.
  private static void pictured(Visitor visitor, String name) {
    visitor
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", name + ".png")));
  }

  @Test
  void the_readers_pages_are_read_aloud_and_fit_a_narrow_phone() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor reader = people.anybody();
      for (String page :
          List.of(
              "/report?at=/ledger/" + GRANT,
              "/problems",
              "/problems/R-2026-00001",
              "/verify/keys",
              "/verify",
              "/ledger?q=" + GRANT,
              "/ledger/" + GRANT,
              "/ledger/entries/3")) {
        accessible(reader, page);
      }
      Visitor official = people.as("official2");
      accessible(official, "/problems/R-2026-00002/answer");
      accessible(official, "/problems/R-2026-00001/hide");
    }
  }

  private static void accessible(Visitor visitor, String where) {
    Page page = visitor.page();
    page.setViewportSize(NARROW, HIGH);
    page.navigate(RunningSite.shared().url("/kk" + where));
    Object sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) sideways).intValue()).as(where).isLessThanOrEqualTo(0);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(where)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  @Test
  void what_is_printed_fits_paper_and_leads_back_to_the_ledger() throws Exception {
    try (Browsers people = new Browsers()) {
      Visitor reader = people.anybody();
      for (String page : new String[] {"/ledger", "/ledger/" + GRANT, "/ledger/entries/3"}) {
        reader.open(page);
        byte[] paper = reader.page().pdf(new Page.PdfOptions().setFormat("A4"));
        Path file = Path.of("target", "pictures", page.substring(1).replace('/', '-') + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, paper);
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
    }
  }
}
