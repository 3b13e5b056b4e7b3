package kz.tereze.web.grant;

import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OF_OTHERS;
import static kz.tereze.web.money.MoneySite.PAYABLE;
import static kz.tereze.web.money.MoneySite.PAYEE;
import static kz.tereze.web.money.MoneySite.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(MoneySite.class)
class GrantChangesTest extends WebTest {

  private static final String CHANGES = "/api/v1/grants/" + PAYABLE + "/changes";

  private static final String PROPOSAL =
      """
      {"reason": "EQUIPMENT_DELAYED", "payee": "%s",
       "explanation": {"kk": "Жабдық кешікті, мерзім ұзарады",
         "ru": "Оборудование задержалось, срок продлён"},
       "plan": {"milestones": [{"dueOn": "2026-12-01", "pilot": false,
           "result": {"kk": "Жабдық", "ru": "Оборудование"}}],
         "tranches": [{"amount": 30000000, "dueOn": "2026-12-01",
           "purpose": {"kk": "Жабдық", "ru": "Оборудование"}, "milestone": 1}]}}
      """
          .formatted(PAYEE.number());

  @Test
  void a_machine_proposes_a_change_and_takes_it_back() throws Exception {
    mvc.perform(sending(CHANGES, PROPOSAL).with(OFFICIAL.bearer())).andExpect(status().isOk());
    GrantCommand.ProposeAmendment sent = (GrantCommand.ProposeAmendment) commands.last();
    assertThat(sent.amendment().number()).isEqualTo(1);
    assertThat(sent.amendment().reason()).isEqualTo(ChangeReason.EQUIPMENT_DELAYED);
    assertThat(sent.amendment().payee()).isEqualTo(PAYEE);
    assertThat(sent.amendment().plan().tranches()).hasSize(1);
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());

    mvc.perform(sending(CHANGES + "/1/withdrawal", "").with(OFFICIAL.bearer()))
        .andExpect(status().isOk());
    assertThat(commands.last()).isInstanceOf(GrantCommand.WithdrawAmendment.class);
  }

  @Test
  void what_is_missing_in_a_proposal_is_named() throws Exception {
    mvc.perform(sending(CHANGES, "{\"reason\": \"EQUIPMENT_DELAYED\"}").with(OFFICIAL.bearer()))
        .andExpect(status().is(422));
    mvc.perform(sending(CHANGES, "{\"reason\": \"WHIM\"}").with(OFFICIAL.bearer()))
        .andExpect(status().is4xxClientError());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void only_officials_propose_and_only_those_concerned_read() throws Exception {
    mvc.perform(sending(CHANGES, PROPOSAL).with(TEAM.bearer())).andExpect(status().isForbidden());
    mvc.perform(sending(CHANGES + "/1/conclusion", "{\"cms\": \"AA==\"}").with(TEAM.bearer()))
        .andExpect(status().isForbidden());
    mvc.perform(get(CHANGES).with(TEAM.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$").isEmpty());
    mvc.perform(get("/api/v1/grants/" + OF_OTHERS + "/changes").with(TEAM.bearer()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_change_nobody_proposed_is_not_signed() throws Exception {
    mvc.perform(get(CHANGES + "/1/statement").with(TEAM.bearer())).andExpect(status().isNotFound());
    mvc.perform(sending(CHANGES + "/1/signature", "{\"cms\": \"AA==\"}").with(TEAM.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(sending(CHANGES + "/1/conclusion", "{\"cms\": \"AA==\"}").with(OFFICIAL.bearer()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  private static MockHttpServletRequestBuilder sending(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
