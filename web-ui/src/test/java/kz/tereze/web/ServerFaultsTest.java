package kz.tereze.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kz.tereze.projections.json.TerezeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What never comes as far as a page is told like everything else, by the server that really runs.
@SpringBootTest(
    classes = WebTest.Site.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"tereze.issuer-uri=http://127.0.0.1:9/realms/tereze", "tereze.client-secret=x"})
class ServerFaultsTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/needs/a%00b", "/api/v1/needs/..%2f..%2fetc"})
  void a_machine_gets_a_problem(String path) throws Exception {
    HttpResponse<String> answer = ask(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(TerezeJson.mapper().readTree(answer.body()).path("detail").asString()).isNotBlank();
  }

  @Test
  void a_person_gets_words_and_nothing_of_the_server() throws Exception {
    HttpResponse<String> answer = ask("/en/needs/a%00b");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The request is unclear").doesNotContain("HTTP Status");
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept-Language", "en")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
