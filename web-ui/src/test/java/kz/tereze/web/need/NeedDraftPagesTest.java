package kz.tereze.web.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kz.tereze.api.Role;
import kz.tereze.projections.need.NeedDrafts;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;

@Import({ReadModels.class, CompanyPage.class, NeedDraftPage.class, NeedAction.class})
class NeedDraftPagesTest extends WebTest {

  private static final Persona ENGINEER = Persona.as(Role.SUBSOIL_USER).of(Told.MINE);
  private static final Persona COLLEAGUE = Persona.as(Role.SUBSOIL_USER).of(Told.MINE);
  private static final Persona OTHER = Persona.as(Role.SUBSOIL_USER).of(Told.INSTITUTE);
  private static final String DRAFTS = "/ru/company/needs/drafts";

  @Autowired private Facts facts;
  @Autowired private NeedDrafts drafts;

  private final UUID key = UUID.randomUUID();

  @BeforeEach
  void nothingHappened() {
    facts.forget();
    facts.tell(Told.organisation(Told.MINE, "Рудник"));
  }

  @Test
  void what_is_half_written_is_kept_for_the_company_alone() throws Exception {
    save("", "Пыль", ENGINEER).andExpect(redirectedUrl("/ru/company"));
    save("", "Пыль", ENGINEER).andExpect(redirectedUrl("/ru/company"));
    mvc.perform(get("/ru/company").with(COLLEAGUE.session()))
        .andExpect(content().string(containsString("Пыль")));
    mvc.perform(get(DRAFTS + "/" + key).with(COLLEAGUE.session()))
        .andExpect(content().string(containsString("name=\"title.ru\" type=\"text\" value=\"Пыль")))
        .andExpect(content().string(containsString("name=\"saved\" value=\"1\"")))
        .andExpect(content().string(containsString("name=\"once\" value=\"" + key)));
    mvc.perform(get(DRAFTS + "/" + key).with(OTHER.session())).andExpect(status().isNotFound());
    mvc.perform(get("/ru/company").with(OTHER.session()))
        .andExpect(content().string(not(containsString("Пыль"))));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void two_colleagues_saving_at_once_lose_nothing() throws Exception {
    save("", "Пыль", ENGINEER);
    save("1", "Пыль на дорогах", COLLEAGUE).andExpect(redirectedUrl("/ru/company"));
    save("1", "Пыль в цехах", ENGINEER)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Пыль на дорогах")))
        .andExpect(content().string(containsString("Пыль в цехах")))
        .andExpect(content().string(containsString("name=\"saved\" value=\"2\"")));
    save("2", "Пыль в цехах", ENGINEER).andExpect(redirectedUrl("/ru/company"));
    assertThat(drafts.find(key, Told.MINE).orElseThrow().typed())
        .containsEntry("title.ru", "Пыль в цехах");
  }

  @Test
  void a_draft_is_gone_when_it_is_deleted_or_submitted() throws Exception {
    save("", "Пыль", ENGINEER);
    mvc.perform(post(DRAFTS + "/" + key + "/delete").with(csrf()).with(OTHER.session()));
    assertThat(drafts.of(Told.MINE)).hasSize(1);
    mvc.perform(post(DRAFTS + "/" + key + "/delete").with(csrf()).with(ENGINEER.session()))
        .andExpect(redirectedUrl("/ru/company"));
    assertThat(drafts.of(Told.MINE)).isEmpty();
    save("", "Пыль", ENGINEER);
    mvc.perform(
            NeedPagesTest.written(post("/ru/company/needs"))
                .param("once", key.toString())
                .with(ENGINEER.session()))
        .andExpect(status().isSeeOther());
    assertThat(drafts.of(Told.MINE)).isEmpty();
  }

  private ResultActions save(String revision, String title, Persona who) throws Exception {
    return mvc.perform(
        post(DRAFTS)
            .param("once", key.toString())
            .param("saved", revision)
            .param("title.ru", title)
            .with(csrf())
            .with(who.session()));
  }
}
