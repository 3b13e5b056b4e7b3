package kz.tereze.web.tryout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(TryoutResource.class)
class RestTest extends WebTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String ASKED = "{\"sum\": 100, \"recipient\": \"940140000385\"}";

  private final Persona official = Persona.as(Role.OFFICIAL).of(new Bin("940140000385"));

  private MockHttpServletRequestBuilder asked(String body) {
    return asked(UUID.randomUUID(), body);
  }

  private MockHttpServletRequestBuilder asked(UUID key, String body) {
    return post("/api/v1/tryout")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .header("Idempotency-Key", key.toString())
        .header("Accept-Language", "en")
        .with(official.bearer());
  }

  @Test
  void a_token_tells_whom_it_stands_for() throws Exception {
    mvc.perform(get("/api/v1/me").with(official.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.person").value(official.id().toString()))
        .andExpect(jsonPath("$.roles[0]").value("OFFICIAL"))
        .andExpect(jsonPath("$.organisation").value("940140000385"));
  }

  @Test
  void without_a_token_it_is_a_401_problem() throws Exception {
    mvc.perform(get("/api/v1/me").header("Accept-Language", "ru"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.status").value(401))
        .andExpect(jsonPath("$.title").value("Нужно войти"));
  }

  @Test
  void rubbish_is_no_token() throws Exception {
    mvc.perform(get("/api/v1/me").header("Authorization", "Bearer rubbish"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void a_token_that_cannot_be_checked_now_is_a_503() throws Exception {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String token =
        base64.encodeToString("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(UTF_8))
            + "."
            + base64.encodeToString("{\"sub\":\"x\"}".getBytes(UTF_8))
            + "."
            + base64.encodeToString(new byte[256]);
    mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void the_wrong_role_is_a_403_problem() throws Exception {
    mvc.perform(
            post("/api/v1/tryout")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASKED)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "kk")
                .with(Persona.as(Role.RESEARCHER).bearer()))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.title").value("Бұл сіздің рөліңізге арналмаған"));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_bearer_of_a_token_acts() throws Exception {
    mvc.perform(asked(ASKED))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.sum").value(100));
    assertThat(((Raise) commands.last()).by().person()).isEqualTo(official.id());
  }

  @Test
  void a_refusal_names_its_rule_and_values() throws Exception {
    commands.failWith(new Refused(TryoutRule.SUM_WITHIN_BUDGET, "available", Tiyn.ofTenge(70_000)));
    mvc.perform(asked(ASKED))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.rule").value("tryout.SUM_WITHIN_BUDGET"))
        .andExpect(jsonPath("$.values.available").value(7_000_000))
        .andExpect(jsonPath("$.detail").value("The sum exceeds what is left: 70\u00a0000\u00a0₸."));
  }

  @Test
  void a_creating_request_needs_a_key() throws Exception {
    mvc.perform(
            post("/api/v1/tryout")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASKED)
                .with(official.bearer()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
  }

  @Test
  void the_same_request_again_has_one_effect_and_one_answer() throws Exception {
    UUID key = UUID.randomUUID();
    String first =
        mvc.perform(asked(key, ASKED))
            .andExpect(status().isCreated())
            .andExpect(header().doesNotExist("Idempotency-Replayed"))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    mvc.perform(asked(key, ASKED))
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotency-Replayed", "true"))
        .andExpect(content().contentType(MediaType.APPLICATION_JSON))
        .andExpect(content().string(first));
    assertThat(commands.all()).hasSize(1);
  }

  @Test
  void another_request_with_that_key_is_refused() throws Exception {
    UUID key = UUID.randomUUID();
    mvc.perform(asked(key, ASKED)).andExpect(status().isCreated());
    mvc.perform(asked(key, ASKED.replace("100", "101")))
        .andExpect(status().is(422))
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.title").value("The key belongs to another request"));
    assertThat(commands.all()).hasSize(1);
  }

  @Test
  void a_key_is_known_to_whoever_sent_it_only() throws Exception {
    UUID key = UUID.randomUUID();
    mvc.perform(asked(key, ASKED)).andExpect(status().isCreated());
    Persona another = Persona.as(Role.OFFICIAL, Role.AUDITOR).of(new Bin("940140000385"));
    mvc.perform(asked(key, ASKED.replace("100", "102")).with(another.bearer()))
        .andExpect(status().isCreated());
    assertThat(commands.all()).hasSize(2);
  }

  @Test
  void what_was_refused_may_be_asked_again_with_the_same_key() throws Exception {
    UUID key = UUID.randomUUID();
    commands.failWith(new Refused(TryoutRule.SUM_WITHIN_BUDGET, "available", Tiyn.ofTenge(70_000)));
    mvc.perform(asked(key, ASKED)).andExpect(status().isConflict());
    commands.forget();
    mvc.perform(asked(key, ASKED)).andExpect(status().isCreated());
  }

  @Test
  void a_key_that_is_no_uuid_is_a_400() throws Exception {
    mvc.perform(
            post("/api/v1/tryout")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASKED)
                .header("Idempotency-Key", "again")
                .with(official.bearer()))
        .andExpect(status().isBadRequest());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_value_that_cannot_be_is_named() throws Exception {
    mvc.perform(asked("{\"sum\": 100, \"recipient\": \"940140000386\"}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("recipient"));
    mvc.perform(asked("{\"sum\": 100, \"bonus\": 7}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("bonus"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("no such field")))
        .andExpect(jsonPath("$.errors[1].field").value("recipient"));
  }

  @Test
  void all_that_is_missing_is_named_at_once() throws Exception {
    for (String body : new String[] {"{}", "null"}) {
      mvc.perform(asked(body))
          .andExpect(status().is(422))
          .andExpect(content().contentType(PROBLEM))
          .andExpect(jsonPath("$.errors.length()").value(2))
          .andExpect(jsonPath("$.errors[0].field").value("sum"))
          .andExpect(jsonPath("$.errors[1].message").value("“recipient”: fill this in"));
    }
    mvc.perform(asked("[]")).andExpect(jsonPath("$.errors[0].field").value("body"));
  }

  @Test
  void what_is_no_json_is_a_400() throws Exception {
    mvc.perform(asked("{\"sum\": "))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("This is not JSON"));
    mvc.perform(asked("")).andExpect(status().isBadRequest());
  }

  @Test
  void an_unknown_address_is_a_404_problem() throws Exception {
    mvc.perform(get("/api/v1/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void the_interface_describes_itself_to_everybody() throws Exception {
    mvc.perform(get("/api/openapi.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.info.title").value("Tereze"))
        .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme").value("bearer"))
        .andExpect(jsonPath("$.paths['/api/v1/me']").exists())
        .andExpect(jsonPath("$.components.schemas.Asked.properties.sum.type").value("integer"))
        .andExpect(
            jsonPath("$.components.schemas.Asked.properties.recipient.type").value("string"));
  }
}
