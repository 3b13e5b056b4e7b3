package kz.tereze.infra.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.infra.launch.RunningSite;

/// A real Chromium in which every person has a window of their own.
final class Browsers implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final RunningSite site = RunningSite.shared();
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Visitor> people = new HashMap<>();
  private final Look look = new Look();
  private boolean impatient;

  Browsers() {
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
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// Says so loudly when there is no browser to test with.
  static boolean areHere() {
    boolean here = Files.isExecutable(CHROMIUM);
    if (!here) {
      System.err.println("SKIPPED: no " + CHROMIUM + ", so no page was seen in a browser");
    }
    return here;
  }

  /// Everybody who comes from now on sends every form [three times][Visitor#impatient()].
  Browsers impatient() {
    impatient = true;
    return this;
  }

  /// What is wrong with the pages these people were asked to look at.
  Look look() {
    return look;
  }

  RunningSite site() {
    return site;
  }

  /// Somebody who has not signed in.
  Visitor anybody() {
    return people.computeIfAbsent("", nobody -> new Visitor(site, browser.newContext()));
  }

  /// A demo person, signed in.
  Visitor as(String username) throws InterruptedException {
    Visitor visitor = people.get(username);
    if (visitor == null) {
      visitor = new Visitor(site, browser.newContext()).signIn(username);
      if (impatient) {
        visitor.impatient();
      }
      people.put(username, visitor);
    }
    return visitor;
  }

  /// A demo person by a second account of theirs.
  Visitor again(String username) throws Exception {
    String called = username + "-again";
    site.secondAccount(username, called);
    Visitor visitor = new Visitor(site, browser.newContext()).signIn(called, username);
    people.put(called, visitor);
    return visitor;
  }

  Visitor on(Browser.NewContextOptions options) {
    return new Visitor(site, browser.newContext(options));
  }

  @Override
  public void close() {
    people.values().forEach(Visitor::close);
    browser.close();
    playwright.close();
  }
}
