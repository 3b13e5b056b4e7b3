package kz.tereze.infra.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an installation was told: where its data lie, where it listens, and which services outside
/// it uses instead of starting its own.
///
/// @param home folder of everything that is kept
/// @param listen address the site listens on
/// @param publicUrl address people use in front of a proxy, where it differs
/// @param witnesses file that names the witnesses of the ledger's log; null in a demonstration,
///     which starts its own
public record Settings(
    Path home,
    Ports ports,
    String listen,
    @Nullable URI publicUrl,
    @Nullable Database outsideDatabase,
    @Nullable SignIn outsideSignIn,
    @Nullable Path witnesses) {

  public static final int DEFAULT_PORT = 8080;

  /// A PostgreSQL database and the role the application uses in it.
  public record Database(String url, String user, String password) {}

  /// An OpenID Connect provider that knows the realm's roles and claims.
  public record SignIn(String issuerUri, String clientId, String clientSecret) {}

  /// Data in `home`, services of its own beside `ports`, loopback only.
  public static Settings local(Path home, Ports ports) {
    return new Settings(
        home.toAbsolutePath().normalize(), ports, "127.0.0.1", null, null, null, null);
  }

  /// Reads the `TEREZE_…` variables of the environment.
  public static Settings from(Map<String, String> environment, int port) {
    String publicUrl = environment.get("TEREZE_BASE_URL");
    return new Settings(
        Path.of(environment.getOrDefault("TEREZE_HOME", ".tereze")).toAbsolutePath().normalize(),
        Ports.beside(port),
        environment.getOrDefault("TEREZE_LISTEN", "127.0.0.1"),
        publicUrl == null ? null : URI.create(publicUrl),
        databaseFrom(environment),
        signInFrom(environment),
        environment.containsKey("TEREZE_WITNESSES")
            ? Path.of(environment.get("TEREZE_WITNESSES")).toAbsolutePath()
            : null);
  }

  private static @Nullable Database databaseFrom(Map<String, String> environment) {
    String url = environment.get("TEREZE_DB_URL");
    return url == null
        ? null
        : new Database(
            url,
            needed(environment, "TEREZE_DB_USER", "TEREZE_DB_URL"),
            needed(environment, "TEREZE_DB_PASSWORD", "TEREZE_DB_URL"));
  }

  private static @Nullable SignIn signInFrom(Map<String, String> environment) {
    String issuer = environment.get("TEREZE_ISSUER_URI");
    return issuer == null
        ? null
        : new SignIn(
            issuer,
            needed(environment, "TEREZE_CLIENT_ID", "TEREZE_ISSUER_URI"),
            needed(environment, "TEREZE_CLIENT_SECRET", "TEREZE_ISSUER_URI"));
  }

  private static String needed(Map<String, String> environment, String name, String because) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new CannotRun("%s is set, so %s must be set too.".formatted(because, name));
    }
    return value;
  }

  /// The same installation listening elsewhere.
  public Settings at(Ports other) {
    return new Settings(home, other, listen, publicUrl, outsideDatabase, outsideSignIn, witnesses);
  }

  /// Where people find the site, without a slash at the end.
  public String baseUrl() {
    String url = publicUrl == null ? "http://localhost:" + ports.site() : publicUrl.toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /// What the ledger's log is called if it is begun now: its address without `https://`.
  public String logOrigin() {
    return baseUrl().replaceFirst("^[a-z]+://", "") + "/log";
  }

  /// The issuer of tokens: the service outside, or our own beside the site.
  public String issuerUri() {
    return outsideSignIn == null
        ? "http://localhost:%d/realms/tereze".formatted(ports.signIn())
        : outsideSignIn.issuerUri();
  }
}
