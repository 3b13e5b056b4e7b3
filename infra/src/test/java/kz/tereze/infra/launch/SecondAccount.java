package kz.tereze.infra.launch;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.RealmFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Another account of somebody in the sign-in service: another name and address for the same
/// individual number, with the same password, code and roles.
final class SecondAccount {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private final Path home;

  SecondAccount(Settings settings) {
    this.root = "http://127.0.0.1:%d".formatted(settings.ports().signIn());
    this.home = settings.home();
  }

  void of(String username, String called) throws Exception {
    ObjectNode account =
        (ObjectNode)
            StreamSupport.stream(
                    JSON.readTree(RealmFile.with(DemoPeople.read())).path("users").spliterator(),
                    false)
                .filter(user -> user.path("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    account.remove("id");
    account.put("username", called).put("email", called + "@example.kz");
    ObjectNode brought = JSON.createObjectNode().put("ifResourceExists", "SKIP");
    brought.putArray("users").add(account);
    send(
        HttpRequest.newBuilder(
                URI.create(root + "/admin/realms/" + RealmFile.REALM + "/partialImport"))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(brought.toString())));
  }

  private String token() throws Exception {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                KeycloakAdmin.USER,
                "password",
                new Secrets(Home.open(home)).get(KeycloakAdmin.SECRET))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    JsonNode answer =
        JSON.readTree(
            send(
                HttpRequest.newBuilder(
                        URI.create(root + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))));
    return answer.required("access_token").stringValue();
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
