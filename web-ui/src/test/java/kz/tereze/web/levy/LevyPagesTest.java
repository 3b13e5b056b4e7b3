package kz.tereze.web.levy;

import static kz.tereze.web.money.MoneySite.COMPANY;
import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OTHER;
import static kz.tereze.web.money.MoneySite.OWED;
import static kz.tereze.web.money.MoneySite.PAYER;
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
  void a_treasurer_records_a_receipt_in_their_own_name() throws Exception {
    mvc.perform(receiving("1 000,50").with(MAKER.session()))
        .andExpect(redirectedUrl("/kk/treasury/levy?year=2026"));
    ObligationCommand.RecordReceipt sent = (ObligationCommand.RecordReceipt) commands.last();
    assertThat(sent.obligation()).isEqualTo(OWED);
    assertThat(sent.amount()).isEqualTo(new Tiyn(100_050));
    assertThat(sent.bankReference()).isEqualTo("BANK-REF-2");
    assertThat(sent.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(sent.by().person()).isEqualTo(MAKER.id());
  }

  @Test
  void an_official_records_no_receipt_and_a_treasurer_assesses_nothing() throws Exception {
    mvc.perform(receiving("1").with(OFFICIAL.session())).andExpect(status().isForbidden());
    mvc.perform(assessing("120340000044").with(MAKER.session())).andExpect(status().isForbidden());
    mvc.perform(receiving("1").with(MAKER.withoutSecondFactor().session()))
        .andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_reference_already_recorded_is_told_at_its_field() throws Exception {
    commands.failWith(new Refused(ObligationRule.RECEIPT_RECORDED_ONCE, "reference", "BANK-REF-2"));
    mvc.perform(receiving("1").with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reference\"")));
  }

  @Test
  void a_machine_records_a_receipt() throws Exception {
    mvc.perform(
            post("/api/v1/obligations/" + OWED + "/receipts")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"fund": "KBK-401103-OIL", "amount": 100050, "bankReference": "B-7",
                     "bookedOn": "2026-11-20"}
                    """)
                .with(MAKER.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.received").value(400_000_000));
    assertThat(((ObligationCommand.RecordReceipt) commands.last()).fund()).isEqualTo(FUND);
  }

  private static MockHttpServletRequestBuilder assessing(String bin) {
    return post("/ru/official/levy")
        .param("bin", bin)
        .param("year", "2026")
        .param("regime", "CODE")
        .param("base", "1 234 567 890,50")
        .param("productionYear", "3")
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder receiving(String amount) {
    return post("/kk/treasury/levy")
        .param("bin", PAYER.digits())
        .param("year", "2026")
        .param("regime", "CODE")
        .param("fund", FUND.code())
        .param("amount", amount)
        .param("reference", "BANK-REF-2")
        .param("booked", "20.11.2026")
        .with(csrf());
  }
}
