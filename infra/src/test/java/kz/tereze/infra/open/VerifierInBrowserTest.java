package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.infra.log.LogKeys;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Tiles;
import kz.tereze.web.language.Messages;
import kz.tereze.web.verify.VerifierFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The verifier somebody took along, opened from a folder with the network cut.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("isBrowserHere")
class VerifierInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private Path folder;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext offline;
  private String proof;

  static boolean isBrowserHere() {
    boolean here = Files.isExecutable(CHROMIUM);
    if (!here) {
      System.err.println("SKIPPED: no " + CHROMIUM + ", so no verifier was seen in a browser");
    }
    return here;
  }

  @BeforeAll
  void open(@TempDir Path empty) throws Exception {
    folder = empty;
    PublishedYear year = PublishedYear.shared();
    year.mirror(folder.resolve("mirror"));
    DataSource source = year.get(DataSource.class);
    proof =
        new Proofs(source, new Tiles(source), new Checkpoints(source)).of(3).orElseThrow().text();
    List<String> keys = year.get(LogKeys.class).keys().stream().map(NoteKey::vkey).toList();
    Files.writeString(
        folder.resolve("verifier.html"), VerifierFile.html(keys, year.get(Messages.class)));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    offline = browser.newContext(new Browser.NewContextOptions().setOffline(true));
  }

  @AfterAll
  void close() {
    browser.close();
    playwright.close();
  }

  @Test
  void a_proof_holds_and_a_changed_one_does_not() throws Exception {
    assertThat(said(proof)).startsWith("Intact.");
    assertThat(said(proof.replace("index 3", "index 4"))).startsWith("Does not match:");
    assertThat(said(proof.replaceFirst("extra ....", "extra AAAA"))).startsWith("Does not match:");
    assertThat(said(proof.replaceFirst("\n[0-9]+\n", "\n999\n"))).startsWith("Does not match:");
    int end = proof.length() - 10;
    char other = proof.charAt(end) == 'A' ? 'B' : 'A';
    String forged = proof.substring(0, end) + other + proof.substring(end + 1);
    assertThat(said(forged)).startsWith("Does not match:");
    assertThat(said(proof.substring(0, proof.length() / 3))).startsWith("Does not match:");
  }

  @Test
  void a_whole_copy_holds_and_one_in_which_a_byte_changed_does_not() throws Exception {
    Path mirror = folder.resolve("mirror");
    assertThat(folder(mirror)).startsWith("Intact.");
    Path entries = first(mirror.resolve("log/tile/entries"));
    Path tile = first(mirror.resolve("log/tile/0"));
    for (Path file : List.of(entries, tile, mirror.resolve("log/checkpoint"))) {
      byte[] honest = Files.readAllBytes(file);
      byte[] changed = honest.clone();
      changed[honest.length / 2] ^= 1;
      Files.write(file, changed);
      assertThat(folder(mirror)).as(file.toString()).startsWith("Does not match:");
      Files.write(file, honest);
    }
  }

  private static Path first(Path below) throws Exception {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private String said(String text) throws Exception {
    Path file = folder.resolve("a.tlog-proof");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return chosen("#one", file);
  }

  private String folder(Path whole) {
    return chosen("#folder", whole);
  }

  private String chosen(String input, Path file) {
    try (Page page = offline.newPage()) {
      page.navigate(folder.resolve("verifier.html").toUri().toString());
      page.click("button[lang=en]");
      page.setInputFiles(input, file);
      page.waitForSelector("[role=status].ok, [role=status].bad");
      return page.innerText("[role=status]");
    }
  }
}
