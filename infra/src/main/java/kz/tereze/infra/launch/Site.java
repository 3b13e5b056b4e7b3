package kz.tereze.infra.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.errand.Clockwork;
import kz.tereze.infra.identity.DemoPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole installation that runs: database, sign-in service, application; what is named outside
/// is used, the rest is started here and ends with it.
public final class Site implements AutoCloseable {

  private static final Duration BEFORE_A_RESTART = Duration.ofSeconds(5);

  private final Settings settings;
  private final Home home;
  private final Tenancy tenancy;
  private final Steps steps;
  private final Children children = new Children();
  private @Nullable ConfigurableApplicationContext application;
  private boolean open;
  private boolean closed;

  private Site(Settings settings, Home home, Tenancy tenancy, Steps steps) {
    this.settings = settings;
    this.home = home;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /// Takes the data folder for a site that is then [started][#start()].
  public static Site on(Settings settings, Steps steps) {
    Home home = Home.open(settings.home());
    return new Site(settings, home, Tenancy.takeForSite(home), steps);
  }

  /// Starts what is needed and returns when people can sign in and work.
  public Site start() {
    Ports ports = settings.ports();
    tenancy.announceSite(ports, false);
    Keycloak.endLeftOver(home, steps);
    DemoWitnesses.endLeftOver(home, steps);
    ports.requireFree(ports.site(), "site");
    if (settings.witnesses() == null) {
      ports.witnesses().forEach(port -> ports.requireFree(port, "witness of the ledger"));
    }
    if (settings.outsideSignIn() == null) {
      ports.requireFree(ports.signIn(), "sign-in service");
      ports.requireFree(ports.signInHealth(), "health of the sign-in service");
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      startParts(threads);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
    tenancy.announceSite(ports, true);
    application().getBean(Opening.class).open();
    synchronized (this) {
      open = !closed;
    }
    return this;
  }

  /// The database comes first; sign-in service and application then start side by side. The first
  /// failure ends the programs the others wait for.
  private void startParts(ExecutorService threads) {
    CompletableFuture<Databases> databases =
        CompletableFuture.supplyAsync(this::databases, threads);
    CompletableFuture<Void> signIn = CompletableFuture.completedFuture(null);
    if (settings.outsideSignIn() == null) {
      signIn =
          CompletableFuture.supplyAsync(() -> KeycloakProgram.built(home, children, steps), threads)
              .thenCombineAsync(databases, this::startKeycloak, threads);
    }
    CompletableFuture<Void> work = databases.thenAcceptAsync(this::startApplication, threads);
    CompletableFuture<Void> all = CompletableFuture.allOf(signIn, work);
    for (CompletableFuture<?> part : List.of(databases, signIn, work)) {
      var unused =
          part.exceptionally(
              failure -> {
                all.completeExceptionally(failure);
                return null;
              });
    }
    try {
      all.join();
    } catch (CompletionException e) {
      children.close();
      throw e;
    }
  }

  private Databases databases() {
    Settings.Database outside = settings.outsideDatabase();
    if (outside != null) {
      return Databases.in(outside);
    }
    Postgres postgres = Postgres.start(home, settings.ports(), children, steps);
    postgres.onEnd(() -> bringBack(postgres));
    return postgres.databases();
  }

  private void bringBack(Postgres postgres) {
    bringBack(
        "the database",
        () -> {
          postgres.startAgain(children);
          postgres.onEnd(() -> bringBack(postgres));
        });
  }

  /// A program that ends while the site is open is started again, as often as it takes. What the
  /// database has confirmed is on disk, and the application waits for both.
  private void bringBack(String program, Runnable start) {
    if (isOpen()) {
      steps.say(program + " has stopped and is started again; see the logs in " + home.logs());
      CompletableFuture.delayedExecutor(BEFORE_A_RESTART.toSeconds(), TimeUnit.SECONDS)
          .execute(
              () -> {
                if (isOpen()) {
                  start.run();
                }
              });
    }
  }

  private synchronized boolean isOpen() {
    return open;
  }

  private @Nullable Void startKeycloak(Path program, Databases databases) {
    launchKeycloak(program, databases).awaitReady(steps);
    return null;
  }

  private Keycloak launchKeycloak(Path program, Databases databases) {
    Keycloak keycloak = Keycloak.start(program, home, settings, databases, children);
    keycloak.onEnd(
        () -> bringBack("the sign-in service", () -> launchKeycloak(program, databases)));
    return keycloak;
  }

  private void startApplication(Databases databases) {
    if (settings.witnesses() == null) {
      DemoWitnesses.start(home, settings, children);
    }
    Settings.SignIn outside = settings.outsideSignIn();
    Settings.SignIn signIn = outside == null ? Keycloak.client(home, settings) : outside;
    ConfigurableApplicationContext started =
        Application.startWeb(settings, home, databases.application(), signIn);
    synchronized (this) {
      application = started;
    }
    steps.say("application ready on port " + settings.ports().site());
    if (outside == null) {
      DemoPeople.read().introduceTo(started.getBean(JdbcClient.class), Instant.now());
      started.getBean(DemoYear.class).playOnce(part -> steps.say("demo year: " + part));
    }
    started.getBean(Clockwork.class).windUp();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  public Settings settings() {
    return settings;
  }

  public Path logs() {
    return home.logs();
  }

  /// The application's parts.
  public synchronized ConfigurableApplicationContext application() {
    return Objects.requireNonNull(application, "the site has not been started");
  }

  /// Stops everything this site started, the application first.
  @Override
  public void close() {
    @Nullable ConfigurableApplicationContext running;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = false;
      running = application;
    }
    if (running != null) {
      running.close();
    }
    children.close();
    tenancy.close();
  }
}
