package kz.tereze.infra.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.infra.identity.RealmFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the launcher tells the Keycloak it started. A realm file is read once, at the first start,
/// so an address that has changed since, or a look that is new, must be told in this way.
final class KeycloakAdmin {

  static final String USER = "launcher";
  static final String SECRET = "keycloak-launcher";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Home home;
  private final Settings settings;
  private final String root;
  private final HttpClient http = HttpClient.newHttpClient();

  KeycloakAdmin(Home home, Settings settings) {
    this.home = home;
    this.settings = settings;
    this.root = "http://127.0.0.1:%d".formatted(settings.ports().signIn());
  }

  /// Lets the site sign people in at its present address, in its own look.
  void adopt() {
    Path told = home.path().resolve("sign-in-told");
    String now = settings.baseUrl() + " " + SignInLook.THEME;
    try {
      if (Files.exists(told) && Files.readString(told).equals(now)) {
        return;
      }
      moveClientTo(settings.baseUrl());
      dress();
      Files.writeString(told, now);
    } catch (IOException e) {
      throw new CannotRun("The sign-in service could not be told the site's address", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("The start was interrupted", e);
    }
  }

  private void moveClientTo(String baseUrl) throws IOException, InterruptedException {
    String token = token();
    String clients = root + "/admin/realms/" + RealmFile.REALM + "/clients";
    JsonNode found =
        JSON.readTree(send(authorised(clients + "?clientId=" + RealmFile.WEB_CLIENT, token)));
    if (!(found.path(0) instanceof ObjectNode client)) {
      throw new IOException("the realm has no client " + RealmFile.WEB_CLIENT);
    }
    client.put("rootUrl", baseUrl);
    client.put("secret", new Secrets(home).get(RealmFile.WEB_CLIENT));
    if (client.path("attributes") instanceof ObjectNode attributes) {
      attributes.put("backchannel.logout.url", baseUrl + RealmFile.BACK_CHANNEL_LOGOUT);
    }
    send(
        authorised(clients + "/" + client.required("id").stringValue(), token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(client.toString())));
  }

  private void dress() throws IOException, InterruptedException {
    send(
        authorised(root + "/admin/realms/" + RealmFile.REALM, token())
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    JSON.createObjectNode().put("loginTheme", SignInLook.THEME).toString())));
  }

  private String token() throws IOException, InterruptedException {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                USER,
                "password",
                new Secrets(home).get(SECRET))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(root + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return JSON.readTree(answer).required("access_token").stringValue();
  }

  private static HttpRequest.Builder authorised(String uri, String token) {
    return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s answered %d".formatted(answer.request().uri().getPath(), answer.statusCode()));
    }
    return answer.body();
  }
}
