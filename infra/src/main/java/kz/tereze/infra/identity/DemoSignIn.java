package kz.tereze.infra.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Signs an invented person in the way a browser does - authorization code with PKCE, Keycloak's
/// own form, a one-time code where it asks - and answers an access token.
public final class DemoSignIn {

  private static final String REDIRECT = "http://127.0.0.1/signed-in";
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE_FIELD = Pattern.compile("name=\"otp\"");
  private static final int FORMS_AT_MOST = 4;

  private final String issuer;
  private final UnusedCodes codes;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /// The sign-in service did not let the person in.
  public static final class NotSignedIn extends IOException {

    private static final long serialVersionUID = 1L;

    NotSignedIn(String message) {
      super(message);
    }
  }

  public DemoSignIn(String issuer, UnusedCodes codes) {
    this.issuer = issuer;
    this.codes = codes;
  }

  public DemoSignIn(String issuer) {
    this(issuer, new UnusedCodes(Clock.systemUTC()));
  }

  /// An access token of a person who proved what their role asks for.
  public String token(DemoPeople.Person person, String password)
      throws IOException, InterruptedException {
    return new Session(person, password, "").token();
  }

  /// An access token of a person who has just proved a second factor (`acr` gold).
  public String goldToken(DemoPeople.Person person, String password)
      throws IOException, InterruptedException {
    return new Session(person, password, "gold").token();
  }

  /// One sign-in, with the cookies a browser would keep.
  private final class Session {

    private final DemoPeople.Person person;
    private final String password;
    private final String level;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String verifier = random();

    Session(DemoPeople.Person person, String password, String level) {
      this.person = person;
      this.password = password;
      this.level = level;
    }

    String token() throws IOException, InterruptedException {
      HttpResponse<String> page = send(HttpRequest.newBuilder(authorization()));
      boolean passwordShown = false;
      boolean codeShown = false;
      for (int forms = 0; forms < FORMS_AT_MOST && page.statusCode() == 200; forms++) {
        boolean asksForCode = CODE_FIELD.matcher(page.body()).find();
        if (asksForCode ? codeShown : passwordShown) {
          throw new NotSignedIn(
              "%s: the sign-in service refused the %s"
                  .formatted(
                      person.username(),
                      asksForCode ? "code; each is taken once, try in half a minute" : "password"));
        }
        codeShown |= asksForCode;
        passwordShown |= !asksForCode;
        page = post(formAddress(page.body()), asksForCode ? codeForm() : passwordForm());
      }
      return exchange(codeIn(page));
    }

    private URI authorization() {
      Map<String, String> query = new LinkedHashMap<>();
      query.put("client_id", RealmFile.CLI_CLIENT);
      query.put("response_type", "code");
      query.put("scope", "openid");
      query.put("redirect_uri", REDIRECT);
      query.put("state", random());
      query.put("code_challenge", challenge(verifier));
      query.put("code_challenge_method", "S256");
      if (!level.isEmpty()) {
        query.put("acr_values", level);
      }
      return URI.create(issuer + "/protocol/openid-connect/auth?" + encoded(query));
    }

    private Map<String, String> passwordForm() {
      return Map.of("username", person.username(), "password", password);
    }

    private Map<String, String> codeForm() throws InterruptedException {
      return Map.of("otp", codes.await(person).digits());
    }

    private URI formAddress(String body) throws NotSignedIn {
      Matcher form = FORM.matcher(body);
      if (!form.find()) {
        throw new NotSignedIn(person.username() + ": the sign-in service showed no form");
      }
      return URI.create(form.group(1).replace("&amp;", "&"));
    }

    private String codeIn(HttpResponse<String> page) throws NotSignedIn {
      String location = page.headers().firstValue("Location").orElse("");
      Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
      if (!location.startsWith(REDIRECT) || !code.find()) {
        throw new NotSignedIn(
            "%s: the sign-in service answered %d".formatted(person.username(), page.statusCode()));
      }
      return code.group(1);
    }

    private String exchange(String code) throws IOException, InterruptedException {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("grant_type", "authorization_code");
      form.put("client_id", RealmFile.CLI_CLIENT);
      form.put("redirect_uri", REDIRECT);
      form.put("code", code);
      form.put("code_verifier", verifier);
      HttpResponse<String> answer =
          post(URI.create(issuer + "/protocol/openid-connect/token"), form);
      if (answer.statusCode() != 200) {
        throw new NotSignedIn(
            "%s: no token, the sign-in service answered %d"
                .formatted(person.username(), answer.statusCode()));
      }
      return JsonMapper.shared().readTree(answer.body()).required("access_token").stringValue();
    }

    private HttpResponse<String> post(URI address, Map<String, String> form)
        throws IOException, InterruptedException {
      return send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(encoded(form))));
    }

    /// Keycloak marks its cookies Secure also on localhost, where browsers send them all the same
    /// and Java's own cookie store does not.
    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
      }
      HttpResponse<String> answer =
          http.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return answer;
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return base64(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
