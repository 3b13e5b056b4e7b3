package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.INVITED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL_WHO_VOTED;
import static kz.tereze.web.selection.SelectionSite.SUPPORTED_NUMBER;
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

import kz.tereze.api.Refused;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardRule;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class AwardPagesTest extends WebTest {

  private static final String PAGE = "/ru/official/awards/" + SUPPORTED_NUMBER;

  @Test
  void what_is_asked_stands_in_one_sentence_with_the_sum() throws Exception {
    mvc.perform(get(PAGE).with(OFFICIAL.session()))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Вас просят утвердить грант 40\u00a0000\u00a0000\u00a0₸: получатель"
                            + " «Институт воды», проект «Очистка воды».")));
  }

  @Test
  void whatever_waits_longer_than_its_term_is_shown_as_late() throws Exception {
    mvc.perform(get("/ru/official/awards").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Решение до")))
        .andExpect(content().string(containsString("просрочено на 33 рабочих дня")));
  }

  @Test
  void who_answered_that_no_money_is_asked_twice_and_why_stands_beside_it() throws Exception {
    mvc.perform(get(PAGE).with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(content().string(containsString("Отвечает: Олжас Мұқанов")))
        .andExpect(content().string(containsString("AP25000111")))
        .andExpect(content().string(containsString("Тот проект чистит воду, этот газ.")));
  }

  @Test
  void an_official_approves_by_an_order() throws Exception {
    mvc.perform(deciding("/approve").with(OFFICIAL.session())).andExpect(status().is(422));
    mvc.perform(deciding("/approve").param("order", " 112-н/қ ").with(OFFICIAL.session()))
        .andExpect(redirectedUrl(PAGE));
    AwardCommand.ApproveAward sent = (AwardCommand.ApproveAward) commands.last();
    assertThat(sent.order()).isEqualTo("112-н/қ");
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());
  }

  @Test
  void an_official_sends_back_with_a_reason_and_a_refusal_points_at_it() throws Exception {
    commands.failWith(new Refused(AwardRule.REASON_GIVEN, "least", 10, "most", 2_000));
    mvc.perform(deciding("/return").param("reason", "Жоқ").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    assertThat(commands.last()).isInstanceOf(AwardCommand.ReturnAward.class);
  }

  @Test
  void whoever_took_part_reads_that_a_colleague_decides() throws Exception {
    mvc.perform(get(PAGE).with(OFFICIAL_WHO_VOTED.session()))
        .andExpect(content().string(containsString("Решает ваш коллега")))
        .andExpect(content().string(not(containsString("/approve\""))));
    mvc.perform(get("/ru/me").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("/ru/official/awards\"")));
  }

  @Test
  void only_officials_decide() throws Exception {
    mvc.perform(get(PAGE).with(LEADER.session())).andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/awards/" + SUPPORTED_NUMBER).with(LEADER.bearer()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/ru/official/awards/AP26999999").with(OFFICIAL.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/official/awards/anything").with(OFFICIAL.session()))
        .andExpect(status().isNotFound());
  }

  @Test
  void machines_approve_and_send_back() throws Exception {
    mvc.perform(get("/api/v1/awards").with(OFFICIAL.bearer()))
        .andExpect(jsonPath("$[0].number").value(SUPPORTED_NUMBER.irn()))
        .andExpect(jsonPath("$[0].amount").value(4_000_000_000L));
    mvc.perform(
            post("/api/v1/awards/" + SUPPORTED_NUMBER + "/approval")
                .contentType("application/json")
                .content("{\"order\": \"12-н\"}")
                .with(OFFICIAL.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(AwardCommand.ApproveAward.class);
  }

  @Test
  void the_desk_shows_what_waits_and_nothing_else() throws Exception {
    mvc.perform(get("/ru/me").with(INVITED.session()))
        .andExpect(content().string(containsString("Приглашает Тимур Жақсыбеков")));
    mvc.perform(get("/ru/me").with(SelectionSite.STRANGER.session()))
        .andExpect(content().string(containsString("Сейчас вас ничего не ждёт")));
    mvc.perform(get("/ru/me")).andExpect(status().is3xxRedirection());
  }

  private static MockHttpServletRequestBuilder deciding(String act) {
    return post(PAGE + act).with(csrf());
  }
}
