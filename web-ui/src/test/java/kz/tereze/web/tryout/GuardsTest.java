package kz.tereze.web.tryout;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.Role;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.home.HelpPageForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

@Import({TryoutPage.class, HelpPageForTests.class})
class GuardsTest extends WebTest {

  @Test
  void pages_let_a_browser_run_nothing_but_our_own_files() throws Exception {
    mvc.perform(get("/en/help"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'"
                        + " http://127.0.0.1:9; frame-ancestors 'none'; base-uri 'none';"
                        + " manifest-src 'self'"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(content().string(not(containsString("<style"))))
        .andExpect(content().string(not(containsString(" style="))))
        .andExpect(content().string(not(containsString("<script>"))));
  }

  @Test
  void reading_starts_no_session() throws Exception {
    mvc.perform(get("/en/help"))
        .andExpect(
            result ->
                org.assertj.core.api.Assertions.assertThat(result.getRequest().getSession(false))
                    .isNull());
  }

  @Test
  void who_is_not_signed_in_is_led_there() throws Exception {
    mvc.perform(get("/ru/tryout/raise"))
        .andExpect(redirectedUrl("/oauth2/authorization/keycloak"))
        .andExpect(cookie().value("lang", "ru"));
  }

  @Test
  void the_page_of_errors_is_no_page() throws Exception {
    mvc.perform(get("/error")).andExpect(status().isNotFound());
  }

  @Test
  void a_fragment_leads_the_whole_page_there() throws Exception {
    mvc.perform(get("/ru/tryout/raise").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/oauth2/authorization/keycloak"));
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Бұл сіздің рөліңізге арналмаған",
    "ru, Это не для вашей роли",
    "en, Not for your role"
  })
  void the_wrong_role_is_told_in_the_readers_language(String language, String told)
      throws Exception {
    mvc.perform(get("/" + language + "/tryout/raise").with(Persona.as(Role.RESEARCHER).session()))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString(told)));
  }

  @Test
  void an_official_without_a_second_factor_is_no_official() throws Exception {
    Persona official = Persona.as(Role.OFFICIAL);
    mvc.perform(get("/ru/tryout/raise").with(official.session())).andExpect(status().isOk());
    mvc.perform(get("/ru/tryout/raise").with(official.withoutSecondFactor().session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_form_that_is_not_ours_does_nothing() throws Exception {
    mvc.perform(
            post("/ru/tryout/raise")
                .with(Persona.as(Role.OFFICIAL).session())
                .with(csrf().useInvalidToken()))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Сеанс закончился")));
  }

  @Test
  void sign_in_tells_when_the_provider_is_away() throws Exception {
    mvc.perform(get("/oauth2/authorization/keycloak").header("Accept-Language", "en"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().string(containsString("Sign-in is not available now")));
  }

  @Test
  void sign_in_leads_back_but_never_away() throws Exception {
    Persona anybody = Persona.as(Role.AUDITOR);
    mvc.perform(get("/en/sign-in").queryParam("back", "/en/help?q=1").with(anybody.session()))
        .andExpect(header().string("Location", "/en/help?q=1"));
    for (String evil :
        new String[] {"https://evil.example", "//evil.example", "/\\evil", "/en\\x"}) {
      mvc.perform(get("/en/sign-in").queryParam("back", evil).with(anybody.session()))
          .andExpect(header().string("Location", "/en"));
    }
  }

  @Test
  void whoever_is_signed_in_sees_as_whom() throws Exception {
    mvc.perform(get("/en/help").with(Persona.as(Role.OFFICIAL).session()))
        .andExpect(content().string(containsString("Айгүл Сәтова")))
        .andExpect(content().string(containsString("authorised body")))
        .andExpect(content().string(containsString("action=\"/logout\"")));
  }

  @Test
  void files_of_the_site_are_open_and_kept_by_browsers() throws Exception {
    mvc.perform(get("/tereze.css"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", startsWith("max-age=31536000")));
    mvc.perform(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).andExpect(status().isOk());
  }
}
