package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.tereze.api.Role;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.DemoPeople.Person;
import kz.tereze.infra.identity.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing in at the real Keycloak of a running site.
class SignInTest {

  private static final Set<Role> NEED_A_CODE =
      Set.of(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.ADMINISTRATOR);

  private final RunningSite site = RunningSite.shared();

  static Stream<Person> everybody() {
    return DemoPeople.read().people().stream();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everybody_signs_in_as_who_they_are(Person person) throws Exception {
    JsonNode claims = claims(site.token(person.username()));

    assertThat(claims.required("sub").stringValue()).isEqualTo(person.id().toString());
    assertThat(claims.required("name").stringValue()).isEqualTo(person.name());
    assertThat(claims.required("bin").stringValue()).isEqualTo(person.organisation().digits());
    assertThat(claims.required("aud").stringValue()).isEqualTo("tereze-api");
    Set<String> roles = new TreeSet<>(strings(claims.required("roles")));
    roles.remove("mfa_required");
    assertThat(roles)
        .containsExactlyInAnyOrderElementsOf(person.roles().stream().map(Role::claim).toList());
    assertThat(strings(claims.required("amr")))
        .containsExactlyElementsOf(needsCode(person) ? List.of("pwd", "otp") : List.of("pwd"));
  }

  @Test
  void a_step_up_is_told_in_the_token() throws Exception {
    JsonNode claims = claims(site.goldToken("treasurer1"));

    assertThat(claims.required("acr").stringValue()).isEqualTo("gold");
    assertThat(claims.required("auth_time").longValue()).isPositive();
  }

  @Test
  void a_wrong_password_is_refused() {
    Person person = site.demo().get("researcher3");

    assertThatThrownBy(() -> site.signIn().token(person, "not the password"))
        .isInstanceOf(DemoSignIn.NotSignedIn.class)
        .hasMessageContaining("refused the password");
  }

  @Test
  void the_sign_in_page_speaks_kazakh_unless_asked_otherwise() throws Exception {
    assertThat(signInPage("")).contains("lang=\"kk\"");
    assertThat(signInPage("&ui_locales=ru")).contains("lang=\"ru\"");
  }

  @Test
  void a_password_alone_buys_no_token() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(site.settings().issuerUri() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=tereze-cli&username=company&password="
                                + site.demo().password()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("unauthorized_client");
  }

  private String signInPage(String more) throws Exception {
    String address =
        site.settings().issuerUri()
            + "/protocol/openid-connect/auth?client_id=tereze-cli&response_type=code&scope=openid"
            + "&redirect_uri=http://127.0.0.1/x&code_challenge_method=S256&code_challenge="
            + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + more;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static boolean needsCode(Person person) {
    return person.roles().stream().anyMatch(NEED_A_CODE::contains);
  }

  private static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.stringValue()));
    return strings;
  }
}
