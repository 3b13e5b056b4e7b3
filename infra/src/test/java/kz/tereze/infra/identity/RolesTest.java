package kz.tereze.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.identity.RoleJournal;
import kz.tereze.projections.identity.RoleRow;
import kz.tereze.projections.identity.RoleState;
import kz.tereze.projections.identity.SeenAccounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Roles are changed by two administrators at the real Keycloak of a running site.
class RolesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final RunningSite site = RunningSite.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConcurrentHashMap<String, String> tokens = new ConcurrentHashMap<>();

  @Test
  void a_role_reaches_the_sign_in_service_when_the_second_administrator_has_confirmed()
      throws Exception {
    assertThat(rolesOf("expert4")).contains("expert").doesNotContain("council_member");
    changes("COUNCIL_MEMBER", "GIVEN");
    assertThat(rolesOf("expert4")).contains("expert", "council_member");
    changes("COUNCIL_MEMBER", "TAKEN");
    assertThat(rolesOf("expert4")).contains("expert").doesNotContain("council_member");
  }

  private void changes(String role, String change) throws Exception {
    HttpResponse<String> proposed = propose("expert4", role, change);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(204);
    RoleRow open = site.get(RoleJournal.class).newest(1, 0).getFirst();
    assertThat(open.state()).isEqualTo(RoleState.PROPOSED);
    String confirmation = "/%s/%d/confirmation".formatted(open.person(), open.number());

    HttpResponse<String> own = post("admin1", confirmation, "");
    assertThat(own.statusCode()).isBetween(400, 499);
    assertThat(own.body()).contains("ROLE_CONFIRMER_IS_NOT_PROPOSER");
    assertThat(site.get(RoleJournal.class).toMake(5))
        .noneMatch(row -> row.account().equals(open.account()));

    HttpResponse<String> second = post("admin2", confirmation, "");
    assertThat(second.statusCode()).as(second.body()).isEqualTo(204);
    site.get(Freshness.class)
        .await(
            () ->
                site.get(RoleJournal.class).newest(1, 0).stream()
                    .filter(row -> row.state() == RoleState.MADE)
                    .findFirst(),
            PATIENCE)
        .orElseThrow();
  }

  @Test
  void an_account_that_is_gone_keeps_no_other_role_as_it_is() throws Exception {
    PersonId gone = new PersonId(UUID.randomUUID());
    site.get(SeenAccounts.class).note(gone, gone, "gone", Set.of(), Instant.now());
    assertThat(propose("gone", "EXPERT", "GIVEN").statusCode()).isEqualTo(204);
    RoleRow open = site.get(RoleJournal.class).newest(1, 0).getFirst();
    String confirmation = "/%s/%d/confirmation".formatted(open.person(), open.number());
    assertThat(post("admin2", confirmation, "").statusCode()).isEqualTo(204);

    changes("COUNCIL_MEMBER", "GIVEN");
    changes("COUNCIL_MEMBER", "TAKEN");
    assertThat(site.get(RoleJournal.class).toMake(5))
        .extracting(RoleRow::account)
        .containsExactly(gone);
  }

  @Test
  void nobody_is_given_a_role_that_excludes_theirs() throws Exception {
    HttpResponse<String> refused = propose("expert3", "OFFICIAL", "GIVEN");
    assertThat(refused.statusCode()).isBetween(400, 499);
    assertThat(refused.body()).contains("NOBODY_HOLDS_BOTH");
  }

  @Test
  void whoever_has_excluding_roles_by_two_accounts_decides_nothing_by_either() throws Exception {
    String token = site.token("treasurer2");
    PersonId person = site.demo().get("treasurer2").id();
    PersonId second = new PersonId(UUID.randomUUID());
    SeenAccounts accounts = site.get(SeenAccounts.class);
    String path = "/api/v1/batches/B-2026-000001/sending";
    String file = "{\"file\": \"%s\"}".formatted("0".repeat(64));
    assertThat(send(token, path, file).body()).doesNotContain("NOBODY_HOLDS_BOTH");
    accounts.note(second, person, "treasurer2-again", Set.of(Role.OFFICIAL), Instant.now());
    try {
      HttpResponse<String> refused = send(token, path, file);
      assertThat(refused.statusCode()).isBetween(400, 499);
      assertThat(refused.body()).contains("NOBODY_HOLDS_BOTH");
    } finally {
      accounts.note(second, person, "treasurer2-again", Set.of(), Instant.now());
    }
    assertThat(send(token, path, file).body()).doesNotContain("NOBODY_HOLDS_BOTH");
  }

  private HttpResponse<String> propose(String account, String role, String change)
      throws Exception {
    return post(
        "admin1",
        "/accounts/" + account,
        """
        {"role": "%s", "change": "%s", "reference": "Приказ № 7-к"}\
        """
            .formatted(role, change));
  }

  private HttpResponse<String> post(String by, String path, String json) throws Exception {
    String known = tokens.get(by);
    String token = known == null ? site.token(by) : known;
    tokens.put(by, token);
    return send(token, "/api/v1/roles" + path, json);
  }

  private HttpResponse<String> send(String token, String path, String json) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(site.url(path)))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String rolesOf(String username) throws Exception {
    String claims = site.token(username).split("\\.")[1];
    return Optional.of(JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(claims)))
        .map(node -> node.required("roles").toString())
        .orElseThrow();
  }
}
