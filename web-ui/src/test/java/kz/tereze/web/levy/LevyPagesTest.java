package kz.tereze.web.levy;

import static kz.tereze.web.money.MoneySite.COMPANY;
import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OTHER;
import static kz.tereze.web.money.MoneySite.OWED;
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
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(MoneySite.class)
class LevyPagesTest extends WebTest {

  private static final String BASE = "500\u00a0000\u00a0000\u00a0₸";

  @Test
  void anybody_sees_who_paid_how_much_but_not_the_base() throws Exception {
    mvc.perform(get("/en/levy"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ore Company")))
        .andExpect(content().string(containsString("4\u00a0000\u00a0000\u00a0₸")))
        .andExpect(content().string(not(containsString(BASE))))
        .andExpect(content().string(not(containsString("BANK-REF-1"))));
    mvc.perform(get("/api/v1/levy"))
        .andExpect(jsonPath("$[0].left").value(100_000_000))
        .andExpect(jsonPath("$[0].base").doesNotExist());
  }

  @Test
  void a_company_sees_its_own_obligations_only() throws Exception {
    mvc.perform(get("/ru/company/levy").with(COMPANY.session()))
        .andExpect(content().string(containsString(BASE)))
        .andExpect(content().string(containsString("BANK-REF-1")));
    Persona stranger = Persona.as(Role.SUBSOIL_USER).of(OTHER);
    mvc.perform(get("/ru/company/levy").with(stranger.session()))
        .andExpect(content().string(not(containsString(BASE))));
    mvc.perform(get("/api/v1/obligations/" + OWED).with(COMPANY.bearer()))
        .andExpect(jsonPath("$.base").value(50_000_000_000L));
    mvc.perform(get("/api/v1/obligations/" + OWED).with(stranger.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/obligations").with(stranger.bearer()))
        .andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void an_official_assesses_in_their_own_name() throws Exception {
    mvc.perform(assessing("120340000044").with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/levy?year=2026"));
    ObligationCommand.AssessObligation sent = (ObligationCommand.AssessObligation) commands.last();
    assertThat(sent.obligation()).isEqualTo(OWED);
    assertThat(sent.fund()).isEqualTo(FUND);
    assertThat(sent.base()).isEqualTo(new Tiyn(123_456_789_050L));
    assertThat(sent.productionYear()).isEqualTo(3);
    assertThat(sent.by().person()).isEqualTo(OFFICIAL.id());
  }

  @Test
  void a_bin_that_cannot_be_is_told_at_its_field() throws Exception {
    mvc.perform(assessing("120340000045").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-bin\"")))
        .andExpect(content().string(containsString("value=\"120340000045\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_refused_assessment_is_told_in_the_rules_words() throws Exception {
    commands.failWith(new Refused(ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR, "year", 2));
    mvc.perform(assessing("120340000044").with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-productionYear\"")));
  }

  @Test
  void a_treasurer_assesses_nothing_and_nobody_types_a_receipt() throws Exception {
    mvc.perform(assessing("120340000044").with(MAKER.session())).andExpect(status().isForbidden());
    mvc.perform(post("/kk/treasury/levy").with(csrf()).with(MAKER.session()))
        .andExpect(status().isMethodNotAllowed());
    mvc.perform(
            post("/api/v1/obligations/" + OWED + "/receipts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(MAKER.bearer()))
        .andExpect(status().isMethodNotAllowed());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void the_treasury_sees_what_came_in() throws Exception {
    mvc.perform(get("/ru/treasury/levy").with(MAKER.session()))
        .andExpect(content().string(containsString("BANK-REF-1")));
  }

  private static MockHttpServletRequestBuilder assessing(String bin) {
    return post("/ru/official/levy")
        .param("bin", bin)
        .param("year", "2026")
        .param("regime", "CODE")
        .param("fund", FUND.code())
        .param("base", "1 234 567 890,50")
        .param("productionYear", "3")
        .with(csrf());
  }
}
