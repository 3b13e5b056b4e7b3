package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.store.PostgresEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every body a machine may send, with whatever may be wrong in it. All that is wrong is named at
/// once, in the reader's language, and nothing is decided.
class RestBodiesTest {

  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /// What "fill this in" is in each language.
  private static final Map<String, String> FILL_IN =
      Map.of("kk", "толтырыңыз", "ru", "заполните", "en", "fill this in");

  private static final String STRANGER = "nobodyAskedForThis";

  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999999999",
          "\"\"",
          "\"NO_SUCH\"",
          "\"2026-99-99\"",
          "\"\\u0000\"",
          "\"" + "ж".repeat(20_000) + "\"",
          "[]",
          "[null]",
          "[{}]",
          "[\"NO_SUCH\", 7]",
          "[".repeat(200) + "]".repeat(200));

  private final RunningSite site = RunningSite.shared();
  private final MockMvc mvc =
      MockMvcBuilders.webAppContextSetup(site.webContext())
          .apply(springSecurity())
          .<DefaultMockMvcBuilder>build();
  private final List<String> faults = new ArrayList<>();
  private final JsonMapper json = JsonMapper.shared();
  private long stored;

  private record Told(int status, Set<String> fields) {}

  @BeforeEach
  void nothingIsDecidedYet() {
    stored = site.get(PostgresEvents.class).head();
  }

  @AfterEach
  void nothingWasDecided() {
    assertThat(faults).isEmpty();
    assertThat(site.get(PostgresEvents.class).head()).isEqualTo(stored);
  }

  @Test
  void all_that_is_missing_is_named_at_once_in_the_readers_language() throws Exception {
    for (Endpoint endpoint : Endpoint.all(site)) {
      Class<?> body = body(endpoint);
      Set<String> demanded = body == null ? Set.of() : demanded(body);
      if (demanded.isEmpty()) {
        continue;
      }
      for (String language : LANGUAGES) {
        for (String sent : List.of("{}", "null")) {
          Told told = ask(endpoint, sent, language, FILL_IN.get(language));
          if (told.status() != 422 || !told.fields().equals(demanded)) {
            faults.add(endpoint + " " + sent + " " + told + ", demanded is " + demanded);
          }
        }
      }
    }
  }

  @Test
  void what_cannot_be_is_named_whatever_it_is() throws Exception {
    for (Endpoint endpoint : Endpoint.all(site)) {
      Class<?> body = body(endpoint);
      if (body != null) {
        for (RecordComponent member : body.getRecordComponents()) {
          for (String junk : JUNK) {
            // With a member nobody asked for, so that not even what happens to fit is decided.
            String sent = "{\"%s\": %s, \"%s\": 1}".formatted(member.getName(), junk, STRANGER);
            Told told = ask(endpoint, sent, "ru", "");
            if (told.status() != 422 || !told.fields().contains(STRANGER)) {
              faults.add(endpoint + " " + sent.substring(0, Math.min(80, sent.length())) + told);
            }
          }
          namesWrongMember(endpoint, member);
        }
      }
    }
  }

  /// No member is read from a boolean, but those that ask yes or no.
  private void namesWrongMember(Endpoint endpoint, RecordComponent member) throws Exception {
    boolean asksYesOrNo = member.getType() == boolean.class || member.getType() == Boolean.class;
    String junk = asksYesOrNo ? "[]" : "[true]";
    Told told =
        ask(
            endpoint,
            "{\"%s\": %s, \"%s\": 1}".formatted(member.getName(), junk, STRANGER),
            "en",
            "");
    boolean isNamed =
        told.fields().stream()
            .anyMatch(
                field ->
                    field.equals(member.getName())
                        || field.startsWith(member.getName() + ".")
                        || field.startsWith(member.getName() + "["));
    boolean takesWords = Set.of("List<String>").contains(shortName(member));
    if (!isNamed && !takesWords) {
      faults.add(endpoint + " does not name " + member + " but " + told);
    }
  }

  private static String shortName(RecordComponent member) {
    return member.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
  }

  @Test
  void what_is_no_record_is_told_as_a_problem() throws Exception {
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (body(endpoint) != null) {
        for (String sent :
            List.of("[]", "7", "\"x\"", "", "{", "{\"a\":}", "nonsense", "1e999999")) {
          Told told = ask(endpoint, sent, "kk", "");
          boolean isLeftOut = sent.isEmpty() && mayBeLeftOut(endpoint);
          if (!isLeftOut && told.status() != 422 && told.status() != 400) {
            faults.add(endpoint + " '" + sent + "' " + told);
          }
        }
      }
    }
  }

  private static boolean mayBeLeftOut(Endpoint endpoint) {
    return Arrays.stream(endpoint.handler().getMethod().getParameters())
        .map(parameter -> parameter.getAnnotation(RequestBody.class))
        .anyMatch(body -> body != null && !body.required());
  }

  /// The record a program sends there; nothing where it sends none, or a file.
  private static @Nullable Class<?> body(Endpoint endpoint) {
    if (!endpoint.pattern().startsWith("/api/v1/")) {
      return null;
    }
    return Arrays.stream(endpoint.handler().getMethod().getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .<Class<?>>map(Parameter::getType)
        .filter(Class::isRecord)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> demanded(Class<?> body) {
    return Arrays.stream(body.getRecordComponents())
        .filter(member -> !member.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Told ask(Endpoint endpoint, String body, String language, String words) throws Exception {
    MockHttpServletRequestBuilder asked =
        request(endpoint.verb(), endpoint.readable())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .header("Accept-Language", language)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "0");
    if (!endpoint.isPublic()) {
      asked.with(Pretending.program(endpoint.roles().iterator().next()));
    }
    MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
    String text = answer.getContentAsString(StandardCharsets.UTF_8);
    if (!"application/problem+json".equals(answer.getContentType())) {
      faults.add(endpoint + " " + body + " is answered by " + answer.getContentType() + text);
      return new Told(answer.getStatus(), Set.of());
    }
    JsonNode errors = json.readTree(text).path("errors");
    Set<String> fields = new TreeSet<>();
    for (JsonNode error : errors) {
      String field = error.path("field").asString();
      String message = error.path("message").asString();
      fields.add(field);
      if (field.isBlank() || !message.contains(field) || !message.contains(words)) {
        faults.add(endpoint + " " + body + " tells " + error);
      }
    }
    return new Told(answer.getStatus(), fields);
  }
}
