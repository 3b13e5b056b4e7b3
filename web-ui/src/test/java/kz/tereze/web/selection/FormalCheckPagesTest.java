package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_OF_APPLICANT;
import static kz.tereze.web.selection.SelectionSite.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.FormalReason;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class FormalCheckPagesTest extends WebTest {

  @Test
  void an_official_passes_an_application_to_the_experts() throws Exception {
    mvc.perform(deciding("/pass").with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/applications/" + SUBMITTED));
    ApplicationCommand.PassFormalCheck sent = (ApplicationCommand.PassFormalCheck) commands.last();
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());
  }

  @Test
  void a_failed_check_names_its_reasons() throws Exception {
    mvc.perform(deciding("/fail").param("explanation", "Смета жоқ").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reasons\"")));
    assertThat(commands.all()).isEmpty();

    mvc.perform(
            deciding("/fail")
                .param("reasons", "TEAM_INCOMPLETE", "OUTSIDE_THE_NEED", "NO_SUCH_REASON")
                .param("explanation", "Жетекші көрсетілмеген")
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/applications/" + SUBMITTED));
    ApplicationCommand.FailFormalCheck sent = (ApplicationCommand.FailFormalCheck) commands.last();
    assertThat(sent.reasons())
        .containsExactly(FormalReason.OUTSIDE_THE_NEED, FormalReason.TEAM_INCOMPLETE);
  }

  @Test
  void the_term_of_a_check_is_shown_and_that_it_was_missed() throws Exception {
    mvc.perform(get("/ru/official/applications").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("рабочих дней")));
    mvc.perform(get("/ru/official/applications/" + SUBMITTED).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Срок прошёл без проверки")));
  }

  @Test
  void what_resembles_a_running_project_is_shown_and_an_official_answers_for_it() throws Exception {
    for (String language : new String[] {"kk", "ru", "en"}) {
      mvc.perform(
              get("/" + language + "/official/applications/" + SUBMITTED).with(OFFICIAL.session()))
          .andExpect(content().string(containsString("/ledger/AP26000009\"")))
          .andExpect(content().string(containsString("<mark>")))
          .andExpect(content().string(containsString("/overlap\"")));
    }
    mvc.perform(get("/ru/official/applications/" + SUBMITTED).with(OFFICIAL_OF_APPLICANT.session()))
        .andExpect(content().string(not(containsString("<mark>"))));
    mvc.perform(
            get("/api/v1/received-applications/" + SUBMITTED + "/overlap").with(OFFICIAL.bearer()))
        .andExpect(jsonPath("$.found[0].reference").value("AP26000009"))
        .andExpect(jsonPath("$.found[0].percent").value(100));

    mvc.perform(deciding("/overlap").param("overlap", "").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-overlap\"")));
    mvc.perform(
            deciding("/overlap")
                .param("overlap", "Тот проект чистит газ, а этот – воду.")
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/applications/" + SUBMITTED));
    ApplicationCommand.ClearOverlap sent = (ApplicationCommand.ClearOverlap) commands.last();
    assertThat(sent.reason()).isEqualTo("Тот проект чистит газ, а этот – воду.");
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());
    mvc.perform(deciding("/overlap").with(LEADER.session())).andExpect(status().isForbidden());
  }

  @Test
  void only_officials_check() throws Exception {
    mvc.perform(get("/ru/official/applications").with(LEADER.session()))
        .andExpect(status().isForbidden());
    mvc.perform(deciding("/pass").with(LEADER.session())).andExpect(status().isForbidden());
    mvc.perform(get("/ru/official/applications").with(OFFICIAL.withoutSecondFactor().session()))
        .andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void whoever_works_for_the_applicant_reads_why_a_colleague_checks() throws Exception {
    mvc.perform(get("/ru/official/applications/" + SUBMITTED).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("/pass\"")));
    mvc.perform(get("/ru/official/applications/" + SUBMITTED).with(OFFICIAL_OF_APPLICANT.session()))
        .andExpect(content().string(not(containsString("/pass\""))))
        .andExpect(content().string(containsString("проверяет ваш коллега")));
  }

  private static MockHttpServletRequestBuilder deciding(String act) {
    return post("/ru/official/applications/" + SUBMITTED + act).with(csrf());
  }
}
