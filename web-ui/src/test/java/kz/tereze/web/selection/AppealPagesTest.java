package kz.tereze.web.selection;

import static kz.tereze.web.selection.AppealFacts.FILED;
import static kz.tereze.web.selection.AppealFacts.PLEADED;
import static kz.tereze.web.selection.AppealFacts.POSSIBLE;
import static kz.tereze.web.selection.SelectionSite.HEAD;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_OF_APPLICANT;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_WHO_VOTED;
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

import java.util.List;
import java.util.UUID;
import kz.tereze.api.Refused;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(SelectionSite.class)
class AppealPagesTest extends WebTest {

  private static final String OWN = "/ru/appeals/" + POSSIBLE + "/own";
  private static final String ANSWER = "/ru/official/appeals/" + FILED;

  @Autowired private Vault vault;

  @Test
  void the_applicant_sees_what_can_be_appealed_against_and_until_when() throws Exception {
    mvc.perform(get("/ru/applications/" + SelectionSite.FAILED).with(LEADER.session()))
        .andExpect(content().string(containsString("/ru/appeals/" + POSSIBLE + "/own")))
        .andExpect(content().string(containsString("/ru/appeals/" + FILED + "/own")));
    mvc.perform(get(OWN).with(LEADER.session()))
        .andExpect(content().string(containsString("name=\"ground\" value=\"PROCEDURE\"")));
    mvc.perform(get("/api/v1/appeals/against/AP26000005").with(HEAD.bearer()))
        .andExpect(jsonPath("$[0].appeal").value(POSSIBLE.key()));
  }

  @Test
  void leader_or_head_appeals_and_the_text_is_sealed() throws Exception {
    mvc.perform(post(OWN).with(csrf()).param("once", key()).with(LEADER.session()))
        .andExpect(status().is(422));
    mvc.perform(
            post(OWN)
                .with(csrf())
                .param("once", key())
                .param("ground", "PROCEDURE")
                .param("text", "Голосовал сотрудник соперника.")
                .with(HEAD.session()))
        .andExpect(redirectedUrl("/ru/appeals/" + POSSIBLE));
    AppealCommand.FileAppeal sent = (AppealCommand.FileAppeal) commands.last();
    assertThat(sent.ground()).isEqualTo(AppealGround.PROCEDURE);
    assertThat(vault.open(sent.text())).contains("Голосовал сотрудник соперника.");
    assertThat(sent.toString()).doesNotContain("соперника");
  }

  @Test
  void machines_appeal_take_back_and_answer() throws Exception {
    String filing = "{\"ground\": \"NO_REASONS\", \"text\": \"В протоколе нет ни одной причины.\"}";
    mvc.perform(
            post("/api/v1/appeals/" + POSSIBLE)
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .content(filing)
                .with(LEADER.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(AppealCommand.FileAppeal.class);
    mvc.perform(post("/api/v1/appeals/" + FILED + "/withdrawal").with(HEAD.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(AppealCommand.WithdrawAppeal.class);
    mvc.perform(
            post("/api/v1/appeals/" + FILED + "/answer")
                .contentType("application/json")
                .content(
                    "{\"outcome\": \"DISMISSED\", \"reason\": \"Сметы нет и на странице 12.\"}")
                .with(OFFICIAL_WHO_VOTED.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(AppealCommand.AnswerAppeal.class);
  }

  @Test
  void nobody_else_reads_the_text_not_even_who_decided() throws Exception {
    String text = "/api/v1/appeals/" + FILED + "/text";
    mvc.perform(get(text).with(LEADER.bearer())).andExpect(jsonPath("$.text").value(PLEADED));
    mvc.perform(get(text).with(OFFICIAL_WHO_VOTED.bearer()))
        .andExpect(jsonPath("$.text").value(PLEADED));
    for (Persona stranger : List.of(MEMBER, OFFICIAL, OFFICIAL_OF_APPLICANT)) {
      mvc.perform(get(text).with(stranger.bearer())).andExpect(status().isNotFound());
    }
    mvc.perform(get("/ru/appeals/" + FILED + "/own").with(MEMBER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/appeals/" + FILED))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("проверяющий"))))
        .andExpect(content().string(not(containsString("Тимур"))));
    mvc.perform(get("/api/v1/appeals/" + FILED))
        .andExpect(jsonPath("$.state").value("OPEN"))
        .andExpect(jsonPath("$.leader").doesNotExist())
        .andExpect(jsonPath("$.text").doesNotExist());
  }

  @Test
  void somebody_who_decided_nothing_answers_with_a_reason() throws Exception {
    mvc.perform(get(ANSWER).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("рассматривает ваш коллега")))
        .andExpect(content().string(not(containsString(PLEADED))));
    mvc.perform(get(ANSWER).with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(content().string(containsString(PLEADED)))
        .andExpect(content().string(containsString("value=\"CHECKED_AGAIN\"")))
        .andExpect(content().string(not(containsString("value=\"VOTED_AGAIN\""))));
    mvc.perform(
            post(ANSWER)
                .with(csrf())
                .param("outcome", "CHECKED_AGAIN")
                .param("reason", "Смета есть, проверяющий её не открыл.")
                .with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(redirectedUrl("/ru/appeals/" + FILED));
    AppealCommand.AnswerAppeal sent = (AppealCommand.AnswerAppeal) commands.last();
    assertThat(sent.outcome()).isEqualTo(AppealOutcome.CHECKED_AGAIN);
    commands.failWith(new Refused(AppealRule.REASON_GIVEN, "least", 20, "most", 4_000));
    mvc.perform(
            post(ANSWER)
                .with(csrf())
                .param("outcome", "DISMISSED")
                .param("reason", "Нет")
                .with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
  }

  @Test
  void what_waits_stands_on_the_desk_of_who_may_answer() throws Exception {
    mvc.perform(get("/ru/official/appeals").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Вы участвовали в решении")));
    mvc.perform(get("/ru/me").with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(content().string(containsString("Апелляции, ждущие ответа")));
    mvc.perform(get("/ru/me").with(OFFICIAL.session()))
        .andExpect(content().string(not(containsString("Апелляции, ждущие ответа"))));
    mvc.perform(get("/ru/appeals")).andExpect(content().string(containsString("AP26000005")));
    mvc.perform(get("/ru/official/appeals").with(LEADER.session()))
        .andExpect(status().isForbidden());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
