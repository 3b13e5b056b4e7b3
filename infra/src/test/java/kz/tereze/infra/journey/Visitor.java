package kz.tereze.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.infra.launch.RunningSite;

/// One person at a browser of their own, in Russian.
final class Visitor implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  /// A call that has to close first is open for minutes.
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(4);

  private final RunningSite site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private boolean impatient;

  Visitor(RunningSite site, BrowserContext context) {
    this.site = site;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // A page that refuses is reported by the browser too.
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
  }

  /// Through Keycloak's own form, with a code where it asks for one.
  Visitor signIn(String username) throws InterruptedException {
    return signIn(username, username);
  }

  /// @param account under which name a person signs in
  Visitor signIn(String account, String person) throws InterruptedException {
    page.navigate(site.url("/ru/sign-in"));
    page.fill("#username", account);
    page.fill("#password", site.demo().password());
    page.click("#kc-login");
    if (site.demo().get(person).needsCode()) {
      page.fill("#otp", site.code(person));
      page.click("#kc-login");
    }
    page.waitForURL(url -> url.startsWith(site.url("/ru")));
    return this;
  }

  /// @param path without the language
  Visitor open(String path) {
    Response response = page.navigate(site.url("/ru" + path));
    assertThat(response.status()).as(path + "\n" + page.content()).isEqualTo(200);
    return this;
  }

  /// Looks again and again until something is there.
  Visitor openUntil(String path, String selector) {
    long end = System.nanoTime() + LONG_PATIENCE.toNanos();
    // What a policy has yet to do may be a page that is not there yet.
    page.navigate(site.url("/ru" + path));
    while (page.locator(selector).count() == 0 && System.nanoTime() < end) {
      page.waitForTimeout(500);
      page.navigate(site.url("/ru" + path));
    }
    assertThat(page.locator(selector).count()).as(selector + " on " + path).isPositive();
    return this;
  }

  Visitor type(String name, String text) {
    page.fill("main [name='" + name + "']", text);
    return this;
  }

  /// In Kazakh and Russian, as publication demands.
  Visitor words(String name, String kk, String ru) {
    return type(name + ".kk", kk).type(name + ".ru", ru);
  }

  Visitor file(String name, String called, byte[] content) {
    page.setInputFiles(
        "main input[name='" + name + "']",
        new FilePayload(called, "application/octet-stream", content));
    return this;
  }

  Visitor choose(String name, String value) {
    Locator select = page.locator("main select[name='" + name + "']");
    if (select.count() > 0) {
      select.selectOption(value);
    } else {
      page.check("main input[name='" + name + "'][value='" + value + "']");
    }
    return this;
  }

  /// The form that goes to a path ending so.
  Visitor submit(String action) {
    return press(button(action));
  }

  private static String button(String action) {
    return "main form[action$='" + action + "'] button[type=submit].button";
  }

  /// Sends a form that somebody else's act has overtaken, and returns what is told.
  String submitTooLate(String action) {
    Locator found = page.locator(button(action)).first();
    int status = page.waitForNavigation(found::click).status();
    assertThat(status).as("told to " + action + ":\n" + text()).isIn(CONFLICT, UNPROCESSABLE);
    return text();
  }

  /// Sends what no form of the page offers, and returns what is told.
  String forge(String path, String name, String value) {
    return String.valueOf(
        page.evaluate(
            """
            async ([path, name, value]) => {
              const token = document.querySelector('input[name=_csrf]').value;
              const body = new URLSearchParams({_csrf: token, sending: crypto.randomUUID()});
              body.set(name, value);
              const answer = await fetch(path, {method: 'POST', body});
              const told = new DOMParser().parseFromString(await answer.text(), 'text/html');
              return answer.status + ' ' + told.querySelector('main').textContent;
            }
            """,
            List.of("/ru" + path, name, value)));
  }

  /// From now on every form is sent three times: twice at the same moment, as by a double click,
  /// and once more as from a tab that was left open.
  Visitor impatient() {
    impatient = true;
    return this;
  }

  private void sendTwice(Locator button) {
    Object answers =
        button.evaluate(
            """
            async button => {
              const form = button.form;
              if (!form || form.method !== 'post') return [];
              const fields = new FormData(form, button);
              const sent = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
              const send = () => fetch(button.getAttribute('formaction') || form.getAttribute('action'), {
                method: 'POST', body: sent});
              const answers = await Promise.all([send(), send()]);
              const told = async answer => {
                if (answer.ok) return 'done';
                const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                return answer.status + ' ' + (page.querySelector('main') || page.body).textContent;
              };
              return Promise.all(answers.map(told));
            }
            """);
    assertThat((List<?>) answers)
        .as("a double click on %s", page.url())
        .allSatisfy(answer -> assertThat(answer).isEqualTo("done"));
  }

  Visitor press(String button) {
    Locator found = page.locator(button).first();
    String before = page.url();
    if (impatient) {
      sendTwice(found);
    }
    found.click();
    page.waitForLoadState();
    String said = page.locator("main").innerText();
    assertThat(page.locator(".error-summary").count())
        .as("refused after " + before + ":\n" + said)
        .isZero();
    return this;
  }

  /// The page as it is now, opened once more beside this one and left open.
  Page anotherTab() {
    Page tab = context.newPage();
    tab.navigate(page.url());
    return tab;
  }

  /// Sends what stands in a tab that was left open: it leads to where this person's twin went.
  void sendFrom(Page tab, String button) {
    Response led = tab.waitForNavigation(tab.locator(button).first()::click);
    assertThat(led.status()).as(tab.content()).isEqualTo(200);
    assertThat(tab.url()).isEqualTo(page.url());
    tab.close();
  }

  String path() {
    return page.url().substring(site.url("/ru").length()).replaceAll("[?#].*", "");
  }

  Page page() {
    return page;
  }

  String text() {
    return page.locator("main").innerText().replace('\u00a0', ' ');
  }

  List<String> complaints() {
    return complaints;
  }

  /// What the browser has complained of since this was asked last.
  List<String> takeComplaints() {
    List<String> taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  @Override
  public void close() {
    context.close();
  }
}
