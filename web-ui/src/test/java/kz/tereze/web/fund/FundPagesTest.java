package kz.tereze.web.fund;

import static kz.tereze.web.money.MoneySite.ADMINISTRATOR;
import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.MAKER;
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
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundRule;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(MoneySite.class)
class FundPagesTest extends WebTest {

  @Test
  void anybody_sees_what_a_fund_holds_and_where_it_came_from() throws Exception {
    mvc.perform(get("/ru/funds/" + FUND))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("4\u00a0000\u00a0000\u00a0₸")))
        .andExpect(content().string(containsString("1\u00a0000\u00a0000\u00a0₸")))
        .andExpect(content().string(containsString("плательщика Рудная компания за 2026 год")))
        .andExpect(content().string(not(containsString("BANK-REF-1"))));
    mvc.perform(get("/ru/funds/NO-SUCH")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/funds/no_such")).andExpect(status().isNotFound());
  }

  @Test
  void machines_read_the_same_without_bank_references() throws Exception {
    mvc.perform(get("/api/v1/funds/" + FUND))
        .andExpect(jsonPath("$.received").value(400_000_000))
        .andExpect(jsonPath("$.available").value(100_000_000));
    mvc.perform(get("/api/v1/funds/" + FUND + "/movements"))
        .andExpect(jsonPath("$.length()").value(3))
        .andExpect(content().string(not(containsString("BANK-REF-1"))));
  }

  @Test
  void only_an_administrator_opens_a_fund() throws Exception {
    mvc.perform(get("/kk/admin/funds").with(MAKER.session())).andExpect(status().isForbidden());
    mvc.perform(establishing("GAS").with(MAKER.session())).andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_fund_is_opened_in_the_name_of_the_signed_in_person() throws Exception {
    mvc.perform(establishing("GAS").with(ADMINISTRATOR.session()))
        .andExpect(redirectedUrl("/kk/admin/funds"));
    FundCommand.EstablishFund sent = (FundCommand.EstablishFund) commands.last();
    assertThat(sent.fund().code()).isEqualTo("GAS");
    assertThat(sent.name().ru()).isEqualTo("Газовый фонд");
    assertThat(sent.by().person()).isEqualTo(ADMINISTRATOR.id());
  }

  @Test
  void a_wrong_code_and_a_known_one_are_told_at_the_field() throws Exception {
    mvc.perform(establishing("газ!").with(ADMINISTRATOR.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-code\"")));
    assertThat(commands.all()).isEmpty();
    commands.failWith(new Refused(FundRule.ESTABLISHED_ONCE, "fund", "GAS"));
    mvc.perform(establishing("GAS").with(ADMINISTRATOR.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-code\"")));
  }

  @Test
  void a_machine_of_an_administrator_opens_a_fund() throws Exception {
    mvc.perform(
            post("/api/v1/funds")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"fund\":\"GAS\",\"name\":{\"kk\":\"Газ\",\"ru\":\"Газ\"}}")
                .with(ADMINISTRATOR.bearer()))
        .andExpect(status().isCreated());
    mvc.perform(
            post("/api/v1/funds")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":{\"kk\":\"Газ\",\"ru\":\"Газ\"}}")
                .with(ADMINISTRATOR.bearer()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("fund"));
  }

  private static MockHttpServletRequestBuilder establishing(String code) {
    return post("/kk/admin/funds")
        .param("code", code)
        .param("name.kk", "Газ қоры")
        .param("name.ru", "Газовый фонд")
        .with(csrf());
  }
}
