package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Role;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.store.PostgresEvents;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// Every address of the site against every role and nobody. Nothing here decides anything: whoever
/// may act is not tried with an act.
class GuardsTest {

  private static final Set<Role> PEOPLE = Endpoint.PEOPLE;

  /// What the beginning of a page's address promises about its readers.
  private static final Map<String, Set<Role>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("/official", EnumSet.of(Role.OFFICIAL));
    ROOMS.put("/company", EnumSet.of(Role.SUBSOIL_USER));
    ROOMS.put("/treasury", EnumSet.of(Role.TREASURER, Role.ACCOUNTANT, Role.AUDITOR));
    // An erasure takes two, and the second looks over the first one's shoulder.
    ROOMS.put("/admin/erasures", EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));
    ROOMS.put("/admin/roles", EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));
    ROOMS.put("/admin", EnumSet.of(Role.ADMINISTRATOR));
    ROOMS.put("/audit", EnumSet.of(Role.AUDITOR));
    ROOMS.put("/review", EnumSet.of(Role.EXPERT));
    ROOMS.put("/council/desk", EnumSet.of(Role.COUNCIL_MEMBER));
  }

  private static final Map<String, String> NOT_FOR_YOU =
      Map.of(
          "kk", "Бұл сіздің рөліңізге арналмаған",
          "ru", "Это не для вашей роли",
          "en", "Not for your role");
  private static final String SIGN_IN_FIRST = "Нужно войти";

  private final RunningSite site = RunningSite.shared();
  private final MockMvc mvc =
      MockMvcBuilders.webAppContextSetup(site.webContext())
          .apply(springSecurity())
          .<DefaultMockMvcBuilder>build();
  private final List<String> faults = new ArrayList<>();

  @Test
  void nobody_is_led_to_the_sign_in_or_told_401() throws Exception {
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (endpoint.place().equals("/sign-in")) {
        continue;
      }
      MockHttpServletResponse answer = ask(endpoint, "ru", null);
      boolean refused = refusesNobody(endpoint, answer);
      if (endpoint.isRead() && endpoint.isPublic() == refused || !endpoint.isPublic() && !refused) {
        faults.add(endpoint + " answers nobody with " + answer.getStatus());
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean refusesNobody(Endpoint endpoint, MockHttpServletResponse answer)
      throws Exception {
    return endpoint.isPage()
        ? answer.getStatus() == 302
            && "/oauth2/authorization/keycloak".equals(answer.getHeader("Location"))
        : answer.getStatus() == 401
            && answer.getContentAsString(StandardCharsets.UTF_8).contains(SIGN_IN_FIRST);
  }

  @Test
  void the_wrong_role_is_told_so_in_the_readers_language() throws Exception {
    long stored = site.get(PostgresEvents.class).head();
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (!endpoint.isPublic()) {
        Set<Role> allowed = endpoint.roles();
        for (Role role : PEOPLE) {
          if (!allowed.contains(role)) {
            refused(endpoint, role, List.of("kk", "ru", "en").get(role.ordinal() % 3));
          } else if (endpoint.isRead()) {
            admitted(endpoint, role);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(site.get(PostgresEvents.class).head()).as("nothing was decided").isEqualTo(stored);
  }

  private void refused(Endpoint endpoint, Role role, String language) throws Exception {
    MockHttpServletResponse answer = ask(endpoint, language, role);
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    if (answer.getStatus() != 403 || !body.contains(NOT_FOR_YOU.get(language))) {
      faults.add("%s answers %s with %d".formatted(endpoint, role, answer.getStatus()));
    }
    if (!endpoint.isPage() && !"application/problem+json".equals(answer.getContentType())) {
      faults.add("%s tells %s by %s".formatted(endpoint, role, answer.getContentType()));
    }
  }

  private void admitted(Endpoint endpoint, Role role) throws Exception {
    int status = ask(endpoint, "en", role).getStatus();
    if (status == 403 || status == 401 || status >= 500) {
      faults.add("%s answers %s with %d".formatted(endpoint, role, status));
    }
  }

  @Test
  void each_room_is_for_those_its_address_names() {
    for (Endpoint endpoint : Endpoint.all(site)) {
      Set<Role> allowed = endpoint.isPublic() ? PEOPLE : endpoint.roles();
      if (endpoint.isPage() && !ofItsRoom(endpoint.place()).containsAll(allowed)) {
        faults.add(endpoint + " is open to " + allowed);
      }
    }
    assertThat(faults).isEmpty();
  }

  /// Who may enter the innermost room of an address.
  private static Set<Role> ofItsRoom(String place) {
    return ROOMS.entrySet().stream()
        .filter(room -> place.equals(room.getKey()) || place.startsWith(room.getKey() + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PEOPLE);
  }

  /// Nothing is ever decided for nobody: what is public is only read.
  @Test
  void nobody_acts() {
    assertThat(Endpoint.all(site))
        .filteredOn(endpoint -> !endpoint.isRead() && endpoint.isPublic())
        .map(Endpoint::place)
        // Searches with a body, a file that is compared and not kept, and what somebody found
        // wrong, which decides nothing.
        .isSubsetOf(
            "/common-grants/opportunities/search",
            "/common-grants/awards/search",
            "/verify",
            "/report",
            "/api/v1/problems",
            // Whether one may apply is reckoned and forgotten.
            "/calls/{call}/check",
            "/api/v1/calls/{call}/eligibility",
            // Following a search: a wish that only the owner of the address makes count.
            "/alerts",
            "/alerts/{secret}/confirmation",
            "/alerts/{secret}/end",
            "/api/v1/alerts",
            "/api/v1/alerts/{secret}/confirmation",
            "/api/v1/alerts/{secret}/end");
  }

  private MockHttpServletResponse ask(Endpoint endpoint, String language, Role role)
      throws Exception {
    String address = endpoint.sample().replaceFirst("^/ru(?=/|$)", "/" + language);
    MockHttpServletRequestBuilder asked =
        request(endpoint.verb(), address).header("Accept-Language", language);
    if (endpoint.isPage()) {
      asked.with(csrf());
    }
    endpoint.takes().ifPresent(asked::contentType);
    if (role != null) {
      RequestPostProcessor somebody =
          address.startsWith("/api/") ? Pretending.program(role) : Pretending.browser(role);
      asked.with(somebody);
    }
    return mvc.perform(asked).andReturn().getResponse();
  }
}
