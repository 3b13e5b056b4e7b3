package kz.tereze.web.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.web.Overtaken;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(TryoutPage.class)
class RefusalsTest extends WebTest {

  private final Persona official = Persona.as(Role.OFFICIAL).of(new Bin("940140000385"));

  private MockHttpServletRequestBuilder raise(String sum) {
    return post("/ru/tryout/raise")
        .param("sum", sum)
        .param("once", UUID.randomUUID().toString())
        .with(csrf())
        .with(official.session());
  }

  @Test
  void a_command_goes_out_in_the_name_of_the_signed_in_person() throws Exception {
    mvc.perform(raise("1 500 000,50").param("person", UUID.randomUUID().toString()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/ru/tryout/raise"));
    Raise sent = (Raise) commands.last();
    assertThat(sent.sum()).isEqualTo(new Tiyn(150_000_050));
    assertThat(sent.by().person()).isEqualTo(official.id());
    assertThat(sent.by().roles()).containsExactly(Role.OFFICIAL);
    assertThat(sent.by().organisation()).isEqualTo(new Bin("940140000385"));
    assertThat(sent.by().at()).isEqualTo(NOW);
  }

  @Test
  void the_next_page_tells_once_what_was_done() throws Exception {
    MvcResult done = mvc.perform(raise("100")).andReturn();
    MockHttpSession session = (MockHttpSession) done.getRequest().getSession();
    mvc.perform(get("/ru/tryout/raise").session(session).with(official.session()))
        .andExpect(content().string(containsString("Записано под номером")));
    mvc.perform(get("/ru/tryout/raise").session(session).with(official.session()))
        .andExpect(content().string(not(containsString("Записано под номером"))));
  }

  @Test
  void the_same_form_sent_twice_draws_one_number() throws Exception {
    String once = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      mvc.perform(
          post("/ru/tryout/raise")
              .param("sum", "5")
              .param("once", once)
              .with(csrf())
              .with(official.session()));
    }
    assertThat(commands.all()).hasSize(2);
    assertThat(commands.all().getFirst()).isEqualTo(commands.all().getLast());
  }

  @Test
  void a_refusal_shows_the_form_again_with_the_rules_sentence_at_its_field() throws Exception {
    commands.failWith(
        new Refused(TryoutRule.SUM_WITHIN_BUDGET, "available", Tiyn.ofTenge(70_000_000)));
    mvc.perform(raise("90 000 000"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("typed:90 000 000")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "<a href=\"#f-sum\">Сумма больше остатка: доступно"
                            + " 70\u00a0000\u00a0000\u00a0₸.</a>")));
  }

  @Test
  void a_rule_about_no_field_stands_above_the_form() throws Exception {
    commands.failWith(new Refused(TryoutRule.OPEN_FOR_CHANGE));
    mvc.perform(raise("1"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("<li>Это уже закрыто.</li>")));
  }

  @Test
  void what_was_typed_wrongly_never_becomes_a_command() throws Exception {
    mvc.perform(raise("много денег"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("«Сумма»: напишите сумму в тенге")))
        .andExpect(content().string(containsString("typed:много денег")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void an_action_without_a_form_tells_its_refusal_on_a_page() throws Exception {
    commands.failWith(new Refused(TryoutRule.OPEN_FOR_CHANGE));
    mvc.perform(post("/kk/tryout/close").with(csrf()).with(official.session()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Бұл жабылған.")));
  }

  @Test
  void who_loses_a_race_is_told_so() throws Exception {
    commands.failWith(new Overtaken());
    mvc.perform(raise("1"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Кто-то успел раньше")));
  }

  @Test
  void a_database_that_is_away_is_a_503_with_a_sentence() throws Exception {
    commands.failWith(
        new DataAccessResourceFailureException(
            "connection pool", new SQLTransientConnectionException("timed out")));
    mvc.perform(raise("1"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("База данных не отвечает")));
  }

  @Test
  void what_does_not_exist_is_a_404_whatever_the_reason() throws Exception {
    mvc.perform(get("/en/tryout/940140000385")).andExpect(status().isNotFound());
    mvc.perform(get("/en/tryout/940140000386")).andExpect(status().isNotFound());
    mvc.perform(get("/en/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("There is no such page")));
  }

  @Test
  void a_failure_of_ours_tells_nothing_of_its_inside() throws Exception {
    mvc.perform(get("/en/tryout/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("Something broke on our side")))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void a_page_asked_the_wrong_way_says_which_ways_there_are() throws Exception {
    mvc.perform(post("/en/tryout/broken").with(csrf()).with(official.session()))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"));
  }
}
