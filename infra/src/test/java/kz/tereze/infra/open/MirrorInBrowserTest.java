package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A real browser reads a mirror while no server of ours runs: from a folder, and from a server
/// that knows nothing but files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("isBrowserHere")
class MirrorInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private Playwright playwright;
  private Browser browser;
  private Path folder;

  static boolean isBrowserHere() {
    boolean here = Files.isExecutable(CHROMIUM);
    if (!here) {
      System.err.println("SKIPPED: no " + CHROMIUM + ", so no mirror was seen in a browser");
    }
    return here;
  }

  @BeforeAll
  void open(@TempDir Path empty) throws Exception {
    folder = empty;
    PublishedYear.shared().mirror(folder);
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
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
  }

  @Test
  void somebody_finds_a_grant_and_its_need_in_a_folder() {
    finds(folder.toUri().toString());
  }

  @Test
  void somebody_finds_a_grant_and_its_need_on_a_server_of_files() throws Exception {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      finds("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    } finally {
      server.stop(0);
    }
  }

  private void finds(String root) {
    try (Page page = browser.newPage()) {
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          said -> {
            if (said.type().equals("error")) {
              complaints.add(said.text());
            }
          });
      page.navigate(root + "index.html");
      page.click("a[hreflang=kk]");
      page.click("a[href='search.html']");
      // Typed on a Russian keyboard, in another form of the word.
      page.fill("#q", "калдыктар");
      page.click("#search button");
      page.waitForSelector("#results li");
      page.click("#results a");
      assertThat(page.url()).contains("grants/AP260000.html#AP26000001");
      assertThat(page.locator("#AP26000001").innerText())
          .contains("120 000 000".replace(' ', '\u00a0'));
      page.click("#AP26000001 a[href*='needs/']");
      assertThat(page.url()).contains("#N-2026-00001");
      assertThat(page.locator("#N-2026-00001").isVisible()).isTrue();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_data_page_counts_everything_again_and_finds_what_was_changed() throws Exception {
    try (Page page = browser.newPage()) {
      assertThat(verdict(page)).startsWith("Equal");
      Path checkpoint = folder.resolve("log/checkpoint");
      String signed = Files.readString(checkpoint);
      String[] lines = signed.split("\n");
      Files.writeString(
          checkpoint, signed.replace(lines[2], "A".repeat(lines[2].length() - 1) + "="));
      assertThat(verdict(page)).contains("log/checkpoint");
      Files.writeString(checkpoint, signed);
    }
  }

  private String verdict(Page page) {
    page.navigate(folder.toUri() + "en/data.html");
    page.setInputFiles("#folder", folder);
    page.waitForFunction(
        "() => { const said = document.getElementById('verdict').textContent;"
            + " return said && !said.startsWith('Reading'); }");
    return page.locator("#verdict").innerText();
  }

  @Test
  void pages_read_without_scripts_on_a_phone_and_are_accessible() {
    Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(320, 640);
    for (String path :
        List.of(
            "index.html",
            "search.html",
            "data.html",
            "grants/AP260000.html",
            "needs/N-2026-000.html",
            "calls/C-2026-0.html")) {
      for (String language : List.of("kk", "ru", "en")) {
        try (Page page = browser.newContext(phone).newPage()) {
          page.navigate(folder.toUri() + language + "/" + path);
          assertThat(new AxeBuilder(page).analyze().getViolations())
              .as(language + "/" + path)
              .isEmpty();
          assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
              .as("no scrolling sideways on " + language + "/" + path)
              .isEqualTo(320);
        }
      }
    }
    try (Page page =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage()) {
      page.navigate(folder.toUri() + "ru/grants/AP260000.html#AP26000001");
      assertThat(page.locator("#AP26000001").isVisible()).isTrue();
    }
  }
}
