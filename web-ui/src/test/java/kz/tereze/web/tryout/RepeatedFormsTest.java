package kz.tereze.web.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.web.Once;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.repeat.RepeatedForms;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// A form that is sent again has one effect, and its sender is led to it.
@Import({TryoutPage.class, RepeatedForms.class})
class RepeatedFormsTest extends WebTest {

  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);

  private final UUID sending = UUID.randomUUID();
  private final UUID once = UUID.randomUUID();

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B form(B asked, String sum) {
    return asked
        .param(Once.SENDING, sending.toString())
        .param(Once.FIELD, once.toString())
        .param("sum", sum)
        .with(OFFICIAL.session())
        .with(csrf());
  }

  @Test
  void a_second_click_leads_to_what_the_first_did() throws Exception {
    for (int click = 0; click < 3; click++) {
      mvc.perform(form(post("/ru/tryout/raise"), "100"))
          .andExpect(status().isSeeOther())
          .andExpect(redirectedUrl("/ru/tryout/raise"))
          .andExpect(flash().attribute("tereze.notice", Matchers.notNullValue()));
    }
    assertThat(commands.all()).hasSize(1);
  }

  @Test
  void a_form_with_files_is_known_again_by_what_they_hold() throws Exception {
    mvc.perform(form(multipart("/ru/tryout/raise").file("files", new byte[] {1}), "100"));
    mvc.perform(form(multipart("/ru/tryout/raise").file("files", new byte[] {1}), "100"))
        .andExpect(status().isSeeOther());
    assertThat(commands.all()).hasSize(1);

    mvc.perform(form(multipart("/ru/tryout/raise").file("files", new byte[] {2}), "100"))
        .andExpect(status().isSeeOther());
    assertThat(commands.all()).hasSize(2);
  }

  @Test
  void what_was_refused_is_refused_again_and_in_words() throws Exception {
    commands.failWith(new Refused(TryoutRule.SUM_WITHIN_BUDGET));
    for (int click = 0; click < 2; click++) {
      mvc.perform(form(post("/ru/tryout/raise"), "100"))
          .andExpect(status().is(422))
          .andExpect(content().string(Matchers.containsString("typed:100")));
    }
    assertThat(commands.all()).hasSize(2);
  }

  @Test
  void who_goes_back_and_changes_a_field_asks_anew_and_may_change_it_back() throws Exception {
    for (String sum : new String[] {"100", "200", "100"}) {
      mvc.perform(form(post("/ru/tryout/raise"), sum)).andExpect(status().isSeeOther());
    }
    assertThat(commands.all()).hasSize(3);
  }

  @Test
  void everybodys_forms_are_their_own() throws Exception {
    mvc.perform(form(post("/ru/tryout/close"), "100")).andExpect(status().isSeeOther());
    Persona other = Persona.as(Role.OFFICIAL, Role.AUDITOR);
    mvc.perform(form(post("/ru/tryout/close"), "100").with(other.session()))
        .andExpect(status().isSeeOther());
    assertThat(commands.all()).hasSize(2);
  }
}
