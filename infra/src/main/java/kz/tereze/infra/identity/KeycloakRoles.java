package kz.tereze.infra.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the site tells Keycloak about roles, by Keycloak's admin interface and with the site's own
/// client. Telling the same twice has the effect of once.
public final class KeycloakRoles {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String issuer;
  private final String users;
  private final String credentials;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// @param issuer for example `https://sign-in.example/realms/tereze`
  public KeycloakRoles(String issuer, String client, String secret) {
    this.issuer = issuer;
    this.users = issuer.replaceFirst("/realms/", "/admin/realms/") + "/users/";
    this.credentials =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /// Gives an account a role.
  ///
  /// @throws IOException when the service is away or refuses
  public void give(PersonId account, Role role) throws IOException, InterruptedException {
    String token = token();
    String given = users + account + "/role-mappings/realm";
    JsonNode found = named(send(get(given + "/available", token)), role);
    if (!found.isMissingNode()) {
      send(
          with(given, token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("[" + found + "]")));
    } else if (named(send(get(given, token)), role).isMissingNode()) {
      throw new IOException("the sign-in service knows no role " + role.claim());
    }
  }

  /// Takes a role from an account and ends its sessions.
  ///
  /// @throws IOException when the service is away or refuses
  public void take(PersonId account, Role role) throws IOException, InterruptedException {
    String token = token();
    String given = users + account + "/role-mappings/realm";
    JsonNode found = named(send(get(given, token)), role);
    if (!found.isMissingNode()) {
      send(
          with(given, token)
              .header("Content-Type", "application/json")
              .method("DELETE", BodyPublishers.ofString("[" + found + "]")));
    }
    send(with(users + account + "/logout", token).POST(BodyPublishers.noBody()));
  }

  private static JsonNode named(String roles, Role role) {
    for (JsonNode each : JSON.readTree(roles)) {
      if (each.path("name").asString("").equals(role.claim())) {
        return each;
      }
    }
    return JSON.missingNode();
  }

  private String token() throws IOException, InterruptedException {
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    return JSON.readTree(answer).required("access_token").stringValue();
  }

  private static HttpRequest.Builder get(String address, String token) {
    return with(address, token).GET();
  }

  private static HttpRequest.Builder with(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s answered %d".formatted(answer.request().uri().getPath(), answer.statusCode()));
    }
    return answer.body();
  }
}
