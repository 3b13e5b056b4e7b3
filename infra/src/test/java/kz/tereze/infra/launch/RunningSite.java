package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.DemoSignIn;
import kz.tereze.infra.identity.UnusedCodes;
import org.springframework.web.context.WebApplicationContext;

/// The whole installation on free ports, started by the first test that asks and stopped when the
/// test run ends. It begins as a fresh installation does, with the demo year and its invented
/// people.
public final class RunningSite {

  private static final Path HOME = Path.of("target", "site").toAbsolutePath();

  private final Site site;
  private final DemoPeople demo = DemoPeople.read();
  private final UnusedCodes codes = new UnusedCodes(Clock.systemUTC());
  private final DemoSignIn signIn;

  private RunningSite(Site site) {
    this.site = site;
    this.signIn = new DemoSignIn(site.settings().issuerUri(), codes);
  }

  /// Loaded, and thereby started, when it is first asked for.
  private static final class Shared {
    static final RunningSite SITE = new RunningSite(start());

    private Shared() {}
  }

  /// The site all tests of this run share.
  public static RunningSite shared() {
    return Shared.SITE;
  }

  private static Site start() {
    Steps steps = new Steps(System.out);
    clear(steps);
    Site site = Site.on(Settings.local(HOME, Ports.free()), steps);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(site::close));
    return site.start();
  }

  /// Keeps only the unpacked programs of an earlier run, which cost half a minute to make.
  private static void clear(Steps steps) {
    Home home = Home.open(HOME);
    Postgres.endLeftOver(home, steps);
    Keycloak.endLeftOver(home, steps);
    try (Stream<Path> parts = Files.list(HOME)) {
      List<Path> outdated = parts.filter(part -> !part.endsWith(home.programs())).toList();
      for (Path part : outdated) {
        Folders.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a browser finds a page; the path begins with a slash.
  public String url(String path) {
    return site.settings().baseUrl() + path;
  }

  /// The site's clock, which a test may put forward.
  public MovableClock clock() {
    return get(MovableClock.class);
  }

  public Settings settings() {
    return site.settings();
  }

  public Path logs() {
    return site.logs();
  }

  /// One of the running application's parts.
  public <T> T get(Class<T> type) {
    return site.application().getBean(type);
  }

  /// The application, for those who ask it without a network between.
  public WebApplicationContext webContext() {
    return (WebApplicationContext) site.application();
  }

  /// One of several parts of a type, by its name.
  public <T> T get(String name, Class<T> type) {
    return site.application().getBean(name, type);
  }

  public DemoPeople demo() {
    return demo;
  }

  /// Signs people in without a browser; it shares the used codes with [#code(String)].
  public DemoSignIn signIn() {
    return signIn;
  }

  /// An access token for the REST API.
  public String token(String username) throws IOException, InterruptedException {
    return signIn.token(demo.get(username), demo.password());
  }

  /// An access token of somebody who has just proved a second factor.
  public String goldToken(String username) throws IOException, InterruptedException {
    return signIn.goldToken(demo.get(username), demo.password());
  }

  /// Opens a second account for somebody in the sign-in service.
  public void secondAccount(String username, String called) throws Exception {
    new SecondAccount(site.settings()).of(username, called);
  }

  /// A one-time code for a browser's sign-in page, not shown to it before.
  public String code(String username) throws InterruptedException {
    return codes.await(demo.get(username)).digits();
  }
}
