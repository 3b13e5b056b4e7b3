package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.tereze.infra.launch.RunningSite;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The machine interface describes all of itself.
class InterfaceTest {

  private static final String REST = "/api/v1/";

  private final RunningSite site = RunningSite.shared();

  @Test
  void every_address_for_machines_is_described() throws Exception {
    JsonNode paths = description().get("paths");
    List<String> missing = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (endpoint.pattern().startsWith(REST)) {
        String path = endpoint.pattern().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
        JsonNode described = paths.path(path).path(endpoint.verb().name().toLowerCase(Locale.ROOT));
        if (described.isMissingNode()) {
          missing.add(endpoint.toString());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_post_says_that_it_takes_a_key() throws Exception {
    List<String> silent = new ArrayList<>();
    description()
        .get("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode post = path.getValue().path("post");
              if (path.getKey().startsWith(REST)
                  && !post.isMissingNode()
                  && !post.path("parameters").toString().contains("Idempotency-Key")) {
                silent.add(path.getKey());
              }
            });
    assertThat(silent).isEmpty();
  }

  @Test
  void what_is_made_new_is_answered_with_201_and_every_refusal_is_a_problem() throws Exception {
    JsonNode paths = description().get("paths");
    JsonNode answers = paths.at("/~1api~1v1~1needs/post/responses");
    assertThat(answers.has("200")).isFalse();
    assertThat(answers.at("/201/content").has("application/json")).isTrue();
    for (String status : List.of("400", "401", "403", "409", "422")) {
      assertThat(answers.path(status).path("content").has("application/problem+json"))
          .as(status)
          .isTrue();
    }
    List<String> silent = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb -> {
                          if (path.getKey().startsWith(REST)
                              && !verb.getValue().path("responses").has("404")) {
                            silent.add(verb.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(silent).isEmpty();
  }

  private JsonNode description() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site.url("/api/openapi.json"))).build();
    return JsonMapper.shared()
        .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }
}
