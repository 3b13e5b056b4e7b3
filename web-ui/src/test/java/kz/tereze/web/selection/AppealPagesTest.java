package kz.tereze.web.selection;

import static kz.tereze.web.selection.AppealFacts.BUDGET;
import static kz.tereze.web.selection.AppealFacts.FILED;
import static kz.tereze.web.selection.AppealFacts.PLEADED;
import static kz.tereze.web.selection.AppealFacts.POSSIBLE;
import static kz.tereze.web.selection.SelectionSite.HEAD;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_OF_APPLICANT;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_TIED;
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
import kz.tereze.api.appeal.Finding;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
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
        .andExpect(content().string(containsString("name=\"ground\" value=\"PROCEDURE\"")))
        .andExpect(content().string(containsString("name=\"points\" value=\"CRITERION:METHOD\"")));
    mvc.perform(get("/api/v1/appeals/against/AP26000005").with(HEAD.bearer()))
        .andExpect(jsonPath("$[0].appeal").value(POSSIBLE.key()))
        .andExpect(jsonPath("$[0].points[1]").value("CRITERION:METHOD"));
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
                .param("points", "CRITERION:METHOD")
                .param("points", "CRITERION:TEAM")
                .param("text", "Голосовал сотрудник соперника.")
                .with(HEAD.session()))
        .andExpect(redirectedUrl("/ru/appeals/" + POSSIBLE));
    AppealCommand.FileAppeal sent = (AppealCommand.FileAppeal) commands.last();
    assertThat(sent.ground()).isEqualTo(AppealGround.PROCEDURE);
    assertThat(sent.points())
        .extracting(Point::key)
        .containsExactly("CRITERION:METHOD", "CRITERION:TEAM");
    assertThat(vault.open(sent.text())).contains("Голосовал сотрудник соперника.");
    assertThat(sent.toString()).doesNotContain("соперника");
  }

  @Test
  void machines_appeal_take_back_and_answer() throws Exception {
    String filing =
        "{\"ground\": \"NO_REASONS\", \"points\": [\"CRITERION:IMPACT\"], \"text\": \"В протоколе"
            + " нет ни одной причины.\"}";
    mvc.perform(
            post("/api/v1/appeals/" + POSSIBLE)
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .content(filing)
                .with(LEADER.bearer()))
        .andExpect(status().isNoContent());
    assertThat(((AppealCommand.FileAppeal) commands.last()).points())
        .containsExactly(new Point("CRITERION:IMPACT"));
    mvc.perform(post("/api/v1/appeals/" + FILED + "/withdrawal").with(HEAD.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(AppealCommand.WithdrawAppeal.class);
    mvc.perform(
            post("/api/v1/appeals/" + FILED + "/answer")
                .contentType("application/json")
                .content(
                    """
                    {"outcome": "DISMISSED", "reason": "Сметы нет и на странице 12.", "answers":
                    [{"point": "%s", "finding": "STANDS", "reason": "На странице 12 её нет."}]}
                    """
                        .formatted(BUDGET))
                .with(OFFICIAL_WHO_VOTED.bearer()))
        .andExpect(status().isNoContent());
    assertThat(((AppealCommand.AnswerAppeal) commands.last()).answers())
        .containsExactly(new PointAnswer(BUDGET, Finding.STANDS, "На странице 12 её нет."));
  }

  @Test
  void everybody_reads_what_is_contested_and_what_was_found_of_each_point() throws Exception {
    mvc.perform(get("/ru/appeals/" + FILED))
        .andExpect(content().string(containsString("Обжалованные пункты")))
        .andExpect(content().string(containsString("Причина формальной проверки")));
    mvc.perform(get("/api/v1/appeals/" + FILED))
        .andExpect(jsonPath("$.points[0]").value(BUDGET.key()))
        .andExpect(jsonPath("$.answers").isEmpty());
  }

  @Test
  void who_is_tied_to_the_application_neither_reads_nor_answers() throws Exception {
    mvc.perform(get("/api/v1/appeals/" + FILED + "/text").with(OFFICIAL_TIED.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get(ANSWER).with(OFFICIAL_TIED.session()))
        .andExpect(content().string(containsString("Вы связаны с командой")))
        .andExpect(
            content().string(not(containsString("<form method=\"post\" action=\"" + ANSWER))))
        .andExpect(content().string(not(containsString(PLEADED))));
    mvc.perform(get("/ru/official/appeals").with(OFFICIAL_TIED.session()))
        .andExpect(content().string(containsString("Вы связаны с командой")))
        .andExpect(content().string(containsString("Рассматривает ваш коллега")))
        .andExpect(content().string(not(containsString(ANSWER + "\""))));
  }

  @Test
  void no_contested_point_is_passed_over() throws Exception {
    mvc.perform(
            post(ANSWER)
                .with(csrf())
                .param("outcome", "CHECKED_AGAIN")
                .param("reason", "Смета есть, проверяющий её не открыл.")
                .with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-point-0-finding\"")))
        .andExpect(content().string(containsString("href=\"#f-point-0-reason\"")));
    assertThat(commands.all()).isEmpty();
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
                .param("point.0.finding", "UPHELD")
                .param("point.0.reason", "Смета приложена на странице 12.")
                .with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(redirectedUrl("/ru/appeals/" + FILED));
    AppealCommand.AnswerAppeal sent = (AppealCommand.AnswerAppeal) commands.last();
    assertThat(sent.outcome()).isEqualTo(AppealOutcome.CHECKED_AGAIN);
    assertThat(sent.answers())
        .containsExactly(
            new PointAnswer(BUDGET, Finding.UPHELD, "Смета приложена на странице 12."));
    commands.failWith(new Refused(AppealRule.REASON_GIVEN, "least", 20, "most", 4_000));
    mvc.perform(
            post(ANSWER)
                .with(csrf())
                .param("outcome", "DISMISSED")
                .param("reason", "Нет")
                .param("point.0.finding", "STANDS")
                .param("point.0.reason", "На странице 12 её нет.")
                .with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
  }

  @Test
  void what_waits_stands_on_the_desk_of_who_may_answer() throws Exception {
    mvc.perform(get("/ru/official/appeals").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Вы участвовали в решении")))
        .andExpect(content().string(not(containsString(ANSWER + "\""))));
    mvc.perform(get("/ru/official/appeals").with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(content().string(containsString(ANSWER + "\"")))
        .andExpect(content().string(not(containsString("Рассматривает ваш коллега"))));
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
