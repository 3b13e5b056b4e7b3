package kz.tereze.web.grant;

import static kz.tereze.web.money.MoneySite.ACCEPTED;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFERED;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OF_OTHERS;
import static kz.tereze.web.money.MoneySite.OPENED;
import static kz.tereze.web.money.MoneySite.PAID;
import static kz.tereze.web.money.MoneySite.PAYEE;
import static kz.tereze.web.money.MoneySite.TEAM;
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

import java.time.LocalDate;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(MoneySite.class)
class GrantPagesTest extends WebTest {

  @Test
  void a_team_sees_its_organisations_grants_and_no_others() throws Exception {
    mvc.perform(get("/ru/grants").with(TEAM.session()))
        .andExpect(content().string(containsString("Очистка воды " + OFFERED)))
        .andExpect(content().string(not(containsString(OF_OTHERS.irn()))));
    mvc.perform(get("/ru/grants/" + OF_OTHERS).with(TEAM.session()))
        .andExpect(status().isNotFound());
    mvc.perform(accepting(OF_OTHERS, PAYEE.number()).with(TEAM.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/grants/" + OF_OTHERS).with(TEAM.bearer()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void an_accepted_account_is_shown_by_its_end_only() throws Exception {
    mvc.perform(get("/kk/grants/" + ACCEPTED).with(TEAM.session()))
        .andExpect(content().string(containsString("0ABC")))
        .andExpect(content().string(not(containsString(PAYEE.number()))));
    mvc.perform(get("/api/v1/grants/" + ACCEPTED).with(TEAM.bearer()))
        .andExpect(jsonPath("$.payee").value(PAYEE.masked()));
  }

  @Test
  void a_contract_is_accepted_with_an_account_typed_in_groups() throws Exception {
    mvc.perform(accepting(OFFERED, "kz24 1251 2345 6789 0abc").with(TEAM.session()))
        .andExpect(redirectedUrl("/ru/grants/" + OFFERED));
    GrantCommand.AcceptContract sent = (GrantCommand.AcceptContract) commands.last();
    assertThat(sent.payee()).isEqualTo(PAYEE);
    assertThat(sent.by().person()).isEqualTo(TEAM.id());
    assertThat(sent.by().organisation()).isEqualTo(MoneySite.RECIPIENT);
  }

  @Test
  void a_mistyped_account_is_told_at_its_field() throws Exception {
    mvc.perform(accepting(OFFERED, "KZ241251234567890ABD").with(TEAM.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-iban\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void the_server_counts_the_offer_and_adds_a_row() throws Exception {
    mvc.perform(offering("count").with(OFFICIAL.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1\u00a0000\u00a0000\u00a0₸")))
        .andExpect(content().string(not(containsString("tranche.3.amount"))));
    mvc.perform(offering("more").with(OFFICIAL.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("tranche.3.amount")))
        .andExpect(content().string(containsString("value=\"Оборудование\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void rows_that_are_filled_become_tranches_in_their_order() throws Exception {
    mvc.perform(offering("offer").with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/grants/" + OPENED));
    GrantCommand.OfferContract sent = (GrantCommand.OfferContract) commands.last();
    assertThat(sent.tranches()).extracting("number").containsExactly(1, 2);
    assertThat(sent.tranches().getFirst().amount()).isEqualTo(Tiyn.ofTenge(300_000));
    assertThat(sent.tranches().getLast().dueOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());
  }

  @Test
  void a_refused_offer_points_at_the_row_that_is_wrong() throws Exception {
    commands.failWith(new Refused(GrantRule.TRANCHES_DUE_IN_ORDER, "tranche", 2));
    mvc.perform(offering("offer").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-tranche-2-due\"")));
    mvc.perform(offering("offer").param("tranche.1.amount", "5").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-tranche-1-due\"")))
        .andExpect(content().string(containsString("href=\"#f-tranche-1-purpose-ru\"")));
  }

  @Test
  void an_official_concludes_and_closes() throws Exception {
    mvc.perform(
            post("/en/official/grants/" + ACCEPTED + "/conclusion")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/en/official/grants/" + ACCEPTED));
    assertThat(commands.last()).isInstanceOf(GrantCommand.ConcludeContract.class);
    mvc.perform(
            post("/en/official/grants/" + PAID + "/closing")
                .param("result", "Water is clean now")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/en/official/grants/" + PAID));
    assertThat(((GrantCommand.CloseGrant) commands.last()).result())
        .isEqualTo("Water is clean now");
  }

  @Test
  void only_officials_have_the_officials_desk() throws Exception {
    mvc.perform(get("/ru/official/grants").with(TEAM.session())).andExpect(status().isForbidden());
    mvc.perform(offering("offer").with(MAKER.session())).andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_machine_offers_a_contract() throws Exception {
    String contract =
        """
        {"tranches": [{"amount": 30000000, "dueOn": "2026-12-01",
          "purpose": {"kk": "Жабдық", "ru": "Оборудование"}}]}
        """;
    mvc.perform(
            post("/api/v1/grants/" + OPENED + "/contract")
                .contentType(MediaType.APPLICATION_JSON)
                .content(contract)
                .with(OFFICIAL.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("OPENED"));
    mvc.perform(
            post("/api/v1/grants/" + OPENED + "/contract")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"tranches\": [{\"amount\": 1}]}")
                .with(OFFICIAL.bearer()))
        .andExpect(status().is(422));
    assertThat(commands.all()).hasSize(1);
  }

  private static MockHttpServletRequestBuilder accepting(Object grant, String iban) {
    return post("/ru/grants/" + grant + "/acceptance")
        .param("iban", iban)
        .param("read", "yes")
        .with(csrf());
  }

  /// The middle row is left empty.
  private static MockHttpServletRequestBuilder offering(String act) {
    return post("/ru/official/grants/" + OPENED + "/contract")
        .param("do", act)
        .param("rows", "3")
        .param("tranche.0.amount", "300 000")
        .param("tranche.0.due", "2026-12-01")
        .param("tranche.0.purpose.kk", "Жабдық")
        .param("tranche.0.purpose.ru", "Оборудование")
        .param("tranche.2.amount", "700 000,00")
        .param("tranche.2.due", "01.05.2027")
        .param("tranche.2.purpose.kk", "Сынақ")
        .param("tranche.2.purpose.ru", "Испытания")
        .with(csrf());
  }
}
