package kz.tereze.infra.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.tereze.infra.Tereze;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The application without its pages, for a command: beside a running site on that site's database,
/// or alone on a database it starts and stops itself.
public final class Application implements AutoCloseable {

  /// Whether this process turns facts into read models and further commands.
  public static final String PROCESSORS = "tereze.processors";

  private final ConfigurableApplicationContext context;
  private final boolean attached;
  private final Children children;
  private final @Nullable Tenancy tenancy;

  private Application(
      ConfigurableApplicationContext context,
      boolean attached,
      Children children,
      @Nullable Tenancy tenancy) {
    this.context = context;
    this.attached = attached;
    this.children = children;
    this.tenancy = tenancy;
  }

  /// Starts it on the data of `settings`.
  ///
  /// @param properties `name=value`, stronger than any other setting
  public static Application headless(Settings settings, String... properties) {
    List<String> given = new ArrayList<>(List.of("tereze.base-url=" + settings.baseUrl()));
    given.addAll(Arrays.asList(properties));
    return open(WebApplicationType.NONE, settings, given.toArray(String[]::new));
  }

  /// Starts it with its public pages on a free port; nobody can sign in.
  public static Application publicPages(Settings settings, String... properties) {
    List<String> given =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "tereze.base-url=http://localhost",
                "tereze.issuer-uri=http://localhost:9/realms/nobody",
                "tereze.client-id=nobody",
                "tereze.client-secret=nobody"));
    given.addAll(Arrays.asList(properties));
    return open(WebApplicationType.SERVLET, settings, given.toArray(String[]::new));
  }

  private static Application open(
      WebApplicationType type, Settings settings, String... properties) {
    Home home = Home.open(settings.home());
    Optional<Tenancy> taken = Tenancy.take(home);
    Children children = new Children();
    try {
      Settings.Database database = database(settings, home, taken, children);
      List<String> given = new ArrayList<>();
      if (taken.isEmpty()) {
        given.add(PROCESSORS + "=false");
      }
      given.addAll(Arrays.asList(properties));
      ConfigurableApplicationContext context =
          start(type, settings, home, "command", database, given);
      return new Application(context, taken.isEmpty(), children, taken.orElse(null));
    } catch (RuntimeException e) {
      children.close();
      taken.ifPresent(Tenancy::close);
      throw e;
    }
  }

  private static Settings.Database database(
      Settings settings, Home home, Optional<Tenancy> taken, Children children) {
    Settings.Database outside = settings.outsideDatabase();
    if (outside != null) {
      return outside;
    }
    if (taken.isPresent()) {
      Ports ports = Ports.free();
      taken.get().announceCommand(ports);
      return Postgres.start(home, ports, children, new Steps(System.err)).databases().application();
    }
    Tenancy.Tenant tenant =
        Tenancy.tenant(home)
            .filter(other -> other.site() && other.ready())
            .orElseThrow(
                () ->
                    new CannotRun(
                        "A site or command is just starting or ending on the data in %s. Try again."
                            .formatted(home.path())));
    return Postgres.attach(home, tenant.ports().database()).databases().application();
  }

  /// Starts the whole application with its pages.
  static ConfigurableApplicationContext startWeb(
      Settings settings, Home home, Settings.Database database, Settings.SignIn signIn) {
    return start(
        WebApplicationType.SERVLET,
        settings,
        home,
        "site",
        database,
        List.of(
            "server.port=" + settings.ports().site(),
            "server.address=" + settings.listen(),
            "tereze.base-url=" + settings.baseUrl(),
            "tereze.issuer-uri=" + signIn.issuerUri(),
            "tereze.client-id=" + signIn.clientId(),
            "tereze.client-secret=" + signIn.clientSecret()));
  }

  private static ConfigurableApplicationContext start(
      WebApplicationType type,
      Settings settings,
      Home home,
      String log,
      Settings.Database database,
      List<String> properties) {
    List<String> all = new ArrayList<>();
    all.add("logging.file.name=" + home.logs().resolve(log + ".log"));
    all.add("logging.threshold.console=OFF");
    all.add("spring.datasource.url=" + database.url());
    all.add("spring.datasource.username=" + database.user());
    all.add("spring.datasource.password=" + database.password());
    all.add("tereze.log.secrets=" + home.secrets());
    all.add("tereze.log.memory=" + home.signed());
    all.add("tereze.log.origin=" + settings.logOrigin());
    all.add("tereze.log.witnesses=" + witnesses(settings, home));
    all.add("tereze.dumps.folder=" + home.dumps());
    Secrets secrets = new Secrets(home);
    all.add(
        "tereze.kek-file="
            + Objects.requireNonNullElseGet(
                System.getenv("TEREZE_KEK_FILE"),
                () -> secrets.file(Secrets.ABOVE_PEOPLES_KEYS).toString()));
    if (settings.outsideSignIn() == null) {
      all.add("tereze.demo-keys=" + home.secrets().resolve("demo-keys.p12"));
      all.add("tereze.demo-keys-password=" + secrets.get("demo-keys-password"));
    }
    all.addAll(properties);
    // Spring joins what is given twice: only the last word counts.
    Map<String, String> last = new LinkedHashMap<>();
    all.forEach(property -> last.put(property.substring(0, property.indexOf('=')), property));
    try {
      return new SpringApplicationBuilder(Tereze.class)
          .web(type)
          .bannerMode(Banner.Mode.OFF)
          .registerShutdownHook(false)
          .run(last.values().stream().map(property -> "--" + property).toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new CannotRun(
          "The application did not start: %s%nThe reason stands at the end of %s"
              .formatted(innermost(e), home.logs().resolve(log + ".log")),
          e);
    }
  }

  private static Path witnesses(Settings settings, Home home) {
    Path outside = settings.witnesses();
    return outside == null ? home.witnesses() : outside;
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  /// Whether a site runs on the same data and does the processing.
  public boolean isAttached() {
    return attached;
  }

  /// One of the application's parts.
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
    children.close();
    if (tenancy != null) {
      tenancy.close();
    }
  }
}
