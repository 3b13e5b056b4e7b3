package kz.tereze.web.levy;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.CanonicalJson;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@Import(MoneySite.class)
class LevyPagesTest extends WebTest {

  private static final Persona STRANGER = Persona.as(Role.SUBSOIL_USER).of(OTHER);
  private static final MockMultipartFile PDF =
      new MockMultipartFile("files", "act.pdf", "application/pdf", "%PDF-1.7 act".getBytes(UTF_8));
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

  @Test
  void a_company_is_told_what_to_do_next_and_declares_with_files() throws Exception {
    mvc.perform(get("/en/company/levy").with(COMPANY.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("What to do next")));
    mvc.perform(get("/ru/company/levy/" + OWED).with(COMPANY.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(BASE)));
    mvc.perform(get("/ru/company/levy/" + OWED).with(STRANGER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/company/levy/declaration").with(COMPANY.session()))
        .andExpect(status().isOk());
    mvc.perform(declaring().file(PDF).with(COMPANY.session()))
        .andExpect(redirectedUrl("/ru/company/levy/" + OWED));
    ObligationCommand.DeclareBase sent = (ObligationCommand.DeclareBase) commands.last();
    assertThat(sent.obligation()).isEqualTo(OWED);
    assertThat(sent.declaration().evidence()).hasSize(1);
    mvc.perform(declaring().with(COMPANY.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-files\"")));
  }

  @Test
  void anybody_sees_one_payers_year_without_its_base() throws Exception {
    mvc.perform(get("/en/levy/" + OWED))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("4\u00a0000\u00a0000\u00a0₸")))
        .andExpect(content().string(not(containsString(BASE))));
    mvc.perform(get("/api/v1/levy/" + OWED))
        .andExpect(jsonPath("$.receipts[0].amount").value(400_000_000))
        .andExpect(jsonPath("$.obligation.base").doesNotExist());
    mvc.perform(get("/api/v1/obligations/" + OWED + "/life").with(STRANGER.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/en/levy/990140000017-2026-CODE")).andExpect(status().isNotFound());
  }

  @Test
  void an_official_corrects_and_exempts_with_a_reason() throws Exception {
    mvc.perform(get("/ru/official/levy/" + OWED).with(OFFICIAL.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(BASE)));
    mvc.perform(
            post("/ru/official/levy/" + OWED + "/adjustment")
                .param("base", "400 000 000")
                .param("reason", "COURT_DECIDED")
                .param("explanation.kk", "Сот шешімі бойынша")
                .param("explanation.ru", "По решению суда")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/levy/" + OWED));
    assertThat(commands.last()).isInstanceOf(ObligationCommand.AdjustObligation.class);
    mvc.perform(
            post("/ru/official/levy/exemption")
                .param("bin", "120340000044")
                .param("year", "2026")
                .param("regime", "LEGACY_CONTRACT")
                .param("ground", "STABLE_CONTRACT")
                .param("legalReference", "СРП 1997 года, ст. 8")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/levy/exemption"));
    assertThat(commands.last()).isInstanceOf(ObligationCommand.ExemptPayer.class);
    mvc.perform(
            post("/ru/official/levy/" + OWED + "/adjustment").with(csrf()).with(MAKER.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void nobody_names_a_file_that_somebody_else_brought() throws Exception {
    String obligation = "/api/v1/obligations/" + OWED;
    mvc.perform(
            post(obligation + "/files")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(PDF.getBytes())
                .with(COMPANY.bearer()))
        .andExpect(status().isOk());
    MockHttpServletRequestBuilder naming =
        post(obligation + "/declaration")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"base": 100, "productionYear": 3, "files": ["%s"]}
                """
                    .formatted(CanonicalJson.sha256(PDF.getBytes()).hex()));
    Persona colleague = Persona.as(Role.SUBSOIL_USER, Role.RESEARCHER).of(OWED.payer());
    mvc.perform(naming.with(colleague.bearer())).andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
    mvc.perform(naming.with(COMPANY.bearer())).andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(ObligationCommand.DeclareBase.class);
  }

  private static MockMultipartHttpServletRequestBuilder declaring() {
    return (MockMultipartHttpServletRequestBuilder)
        multipart("/ru/company/levy/declaration")
            .param("year", "2026")
            .param("regime", "CODE")
            .param("base", "500 000 000")
            .param("productionYear", "3")
            .with(csrf());
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
