package kz.tereze.web.grant;

import static kz.tereze.web.money.MoneySite.ACCEPTED;
import static kz.tereze.web.money.MoneySite.COMPANY;
import static kz.tereze.web.money.MoneySite.HELD;
import static kz.tereze.web.money.MoneySite.HELD_OF_OLD;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFERED;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OF_OTHERS;
import static kz.tereze.web.money.MoneySite.OPENED;
import static kz.tereze.web.money.MoneySite.OWING;
import static kz.tereze.web.money.MoneySite.PAID;
import static kz.tereze.web.money.MoneySite.PAYABLE;
import static kz.tereze.web.money.MoneySite.PAYEE;
import static kz.tereze.web.money.MoneySite.REPORTED;
import static kz.tereze.web.money.MoneySite.SIGNED;
import static kz.tereze.web.money.MoneySite.TEAM;
import static kz.tereze.web.money.MoneySite.UNSIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.Verified;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.GrantFacts;
import kz.tereze.web.money.MoneySite;
import kz.tereze.web.money.SignedHere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@Import(MoneySite.class)
class GrantPagesTest extends WebTest {

  @Autowired private Signatures signatures;

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
    assertThat(sent.plan().tranches()).extracting("number").containsExactly(1, 2);
    assertThat(sent.plan().tranches()).extracting("milestone").containsExactly(null, 1);
    assertThat(sent.plan().tranches().getFirst().amount()).isEqualTo(Tiyn.ofTenge(300_000));
    assertThat(sent.plan().tranches().getLast().dueOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(sent.plan().milestones()).hasSize(1);
    assertThat(sent.plan().milestones().getFirst().pilot()).isTrue();
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
  void the_recipients_head_signs_what_the_page_shows() throws Exception {
    MvcResult shown =
        mvc.perform(get("/ru/grants/" + ACCEPTED + "/signing/statement").with(TEAM.session()))
            .andExpect(status().isOk())
            .andReturn();
    byte[] statement = shown.getResponse().getContentAsByteArray();
    mvc.perform(get("/ru/grants/" + ACCEPTED + "/signing").with(TEAM.session()))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    containsString("connect-src 'self' wss://127.0.0.1:13579")))
        .andExpect(content().string(containsString(CanonicalJson.sha256(statement).hex())))
        .andExpect(content().string(not(containsString("value=\"demonstration\""))));
    mvc.perform(
            multipart("/ru/grants/" + ACCEPTED + "/signing")
                .file(new MockMultipartFile("file", "x.p7s", null, SignedHere.by(statement)))
                .param("do", "send")
                .with(csrf())
                .with(TEAM.session()))
        .andExpect(redirectedUrl("/ru/grants/" + ACCEPTED));
    GrantCommand.SignContract sent = (GrantCommand.SignContract) commands.last();
    assertThat(sent.signature().statement().bytes()).isEqualTo(statement);
    assertThat(sent.signature().statement().papers()).hasSize(2);
    assertThat(new String(statement, StandardCharsets.UTF_8)).doesNotContain("900101300811");
  }

  @Test
  void a_wrong_signature_is_told_at_its_field_and_nothing_is_sent() throws Exception {
    mvc.perform(
            multipart("/ru/grants/" + ACCEPTED + "/signing")
                .param("do", "send")
                .param("cms", "c2lnbmVkIG90aGVy")
                .with(csrf())
                .with(TEAM.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-cms\"")))
        .andExpect(content().string(containsString("Подписан другой документ")));
    mvc.perform(
            multipart("/ru/grants/" + ACCEPTED + "/signing")
                .param("do", "send")
                .with(csrf())
                .with(TEAM.session()))
        .andExpect(status().is(422));
    mvc.perform(
            multipart("/ru/grants/" + ACCEPTED + "/signing")
                .param("do", "demonstration")
                .with(csrf())
                .with(TEAM.session()))
        .andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void only_signing_pages_may_speak_to_the_signing_program() throws Exception {
    mvc.perform(get("/ru/grants/" + ACCEPTED).with(TEAM.session()))
        .andExpect(header().string("Content-Security-Policy", not(containsString("wss:"))));
  }

  @Test
  void an_official_concludes_with_a_demonstration_key_and_closes() throws Exception {
    mvc.perform(
            multipart("/en/official/grants/" + ACCEPTED + "/signing")
                .param("do", "demonstration")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/en/official/grants/" + ACCEPTED));
    GrantCommand.ConcludeContract sent = (GrantCommand.ConcludeContract) commands.last();
    assertThat(sent.signature().isDemonstration()).isTrue();
    mvc.perform(
            post("/en/official/grants/" + PAID + "/closing")
                .param("result", "Water is clean now")
                .param("spent", "900 000")
                .param("disallowed", "0")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/en/official/grants/" + PAID));
    GrantCommand.CloseGrant closed = (GrantCommand.CloseGrant) commands.last();
    assertThat(closed.result()).isEqualTo("Water is clean now");
    assertThat(closed.spent()).isEqualTo(Tiyn.ofTenge(900_000));
  }

  @Test
  void a_report_takes_files_by_their_content() throws Exception {
    mvc.perform(
            reporting(new MockMultipartFile("files", "virus.pdf", null, "MZ".getBytes()))
                .with(TEAM.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-files\"")));
    byte[] pdf = "%PDF-1.7 есеп".getBytes(StandardCharsets.UTF_8);
    mvc.perform(
            reporting(new MockMultipartFile("files", "Иванов И.И..exe", null, pdf))
                .with(TEAM.session()))
        .andExpect(redirectedUrl("/ru/grants/" + PAYABLE + "/milestones/1"));
    GrantCommand.SubmitReport sent = (GrantCommand.SubmitReport) commands.last();
    assertThat(sent.report().evidence()).containsExactly(CanonicalJson.sha256(pdf));
  }

  @Test
  void nobody_names_a_file_that_somebody_else_brought() throws Exception {
    byte[] pdf = "%PDF-1.7 протокол".getBytes(StandardCharsets.UTF_8);
    String grant = "/api/v1/grants/" + PAYABLE;
    mvc.perform(
            post(grant + "/files")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(pdf)
                .with(TEAM.bearer()))
        .andExpect(status().isOk());
    MockHttpServletRequestBuilder naming =
        post(grant + "/milestones/1/report")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"summary": {"kk": "Бәрі өтті", "ru": "Всё прошло"}, "spent": 100, "files": ["%s"]}
                """
                    .formatted(CanonicalJson.sha256(pdf).hex()));
    Persona colleague = Persona.as(Role.RESEARCHER, Role.EXPERT).of(MoneySite.RECIPIENT);
    mvc.perform(naming.with(colleague.bearer())).andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
    mvc.perform(naming.with(TEAM.bearer())).andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(GrantCommand.SubmitReport.class);
  }

  @Test
  void the_recipients_head_signs_the_report_the_page_shows() throws Exception {
    String page = "/ru/grants/" + UNSIGNED + "/milestones/1";
    mvc.perform(get(page).with(TEAM.session()))
        .andExpect(content().string(containsString("href=\"" + page + "/signing\"")))
        .andExpect(content().string(containsString("Сдать отчёт заново")));
    byte[] statement =
        mvc.perform(get(page + "/signing/statement").with(TEAM.session()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    mvc.perform(get(page + "/signing").with(TEAM.session()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("wss://127.0.0.1")))
        .andExpect(content().string(containsString("Оборудование")))
        .andExpect(content().string(containsString("ab".repeat(32))))
        .andExpect(content().string(containsString(CanonicalJson.sha256(statement).hex())));
    mvc.perform(
            multipart(page + "/signing")
                .file(new MockMultipartFile("file", "x.p7s", null, SignedHere.by(statement)))
                .param("do", "send")
                .with(csrf())
                .with(TEAM.session()))
        .andExpect(redirectedUrl(page));
    GrantCommand.SignReport sent = (GrantCommand.SignReport) commands.last();
    assertThat(sent.signature().statement().bytes()).isEqualTo(statement);
    assertThat(sent.signature().statement().papers()).hasSize(1);
  }

  @Test
  void a_machine_signs_the_report_too() throws Exception {
    String milestone = "/api/v1/grants/" + UNSIGNED + "/milestones/1";
    byte[] statement =
        mvc.perform(get(milestone + "/statement").with(TEAM.bearer()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String cms = Base64.getEncoder().encodeToString(SignedHere.by(statement));
    mvc.perform(
            post(milestone + "/signature")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"cms\": \"" + cms + "\"}")
                .with(TEAM.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(GrantCommand.SignReport.class);
    mvc.perform(get(milestone + "/statement").with(COMPANY.bearer()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_signed_report_is_signed_no_more_and_an_unsigned_one_waits_for_no_official()
      throws Exception {
    mvc.perform(get("/ru/grants/" + REPORTED + "/milestones/1/signing").with(TEAM.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/reports").with(OFFICIAL.session()))
        .andExpect(content().string(containsString(REPORTED.irn())))
        .andExpect(content().string(not(containsString(UNSIGNED.irn()))));
    mvc.perform(get("/ru/reports/" + UNSIGNED + "/1").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("ещё не подписал")))
        .andExpect(content().string(not(containsString("/acceptance"))));
    mvc.perform(get("/ru/reports/" + REPORTED + "/1").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Подписан")));
    mvc.perform(get("/ru/company/pilots").with(COMPANY.session()))
        .andExpect(content().string(not(containsString(UNSIGNED.irn()))));
  }

  @Test
  void the_company_and_then_an_official_accept_a_pilot() throws Exception {
    mvc.perform(get("/ru/company/pilots/" + REPORTED + "/1").with(COMPANY.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("finding.ru")));
    mvc.perform(
            post("/ru/company/pilots/" + REPORTED + "/1")
                .param("finding.kk", "Бәрі істейді")
                .param("finding.ru", "Все работает")
                .with(csrf())
                .with(COMPANY.session()))
        .andExpect(redirectedUrl("/ru/company/pilots"));
    assertThat(commands.last()).isInstanceOf(GrantCommand.AcceptPilot.class);
    mvc.perform(get("/ru/reports").with(OFFICIAL.session()))
        .andExpect(content().string(containsString(REPORTED.irn())));
    mvc.perform(
            post("/ru/reports/" + REPORTED + "/1/acceptance").with(csrf()).with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/reports"));
    assertThat(commands.last()).isInstanceOf(GrantCommand.AcceptReport.class);
    mvc.perform(get("/ru/reports").with(TEAM.session())).andExpect(status().isForbidden());
  }

  @Test
  void whoever_accepts_is_told_where_else_the_same_file_stands_and_says_why() throws Exception {
    String page = "/ru/reports/" + REPORTED + "/1";
    mvc.perform(get(page).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("уже сто")))
        .andExpect(content().string(containsString(UNSIGNED + "/1")));
    String why = "Один акт охватывает оба этапа";
    mvc.perform(
            post(page + "/acceptance").param("repeated", why).with(csrf()).with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/reports"));
    assertThat(((GrantCommand.AcceptReport) commands.last()).repeated()).isEqualTo(why);
    mvc.perform(
            post("/api/v1/grants/" + REPORTED + "/milestones/1/acceptance")
                .contentType("application/json")
                .content("{\"repeated\":\"Бір акт екі кезеңді қамтиды\"}")
                .with(OFFICIAL.bearer()))
        .andExpect(status().isNoContent());
    assertThat(((GrantCommand.AcceptReport) commands.last()).repeated())
        .isEqualTo("Бір акт екі кезеңді қамтиды");
  }

  @Test
  void what_is_due_back_is_seen_by_finance_and_told_by_the_bank() throws Exception {
    mvc.perform(get("/ru/treasury/refunds").with(MAKER.session()))
        .andExpect(content().string(containsString(OWING.irn())));
    mvc.perform(get("/ru/treasury/refunds/" + OWING).with(MAKER.session()))
        .andExpect(content().string(containsString("REFUND-" + OWING)))
        .andExpect(content().string(not(containsString("name=\"amount\""))));
    mvc.perform(get("/ru/grants/" + OWING).with(TEAM.session()))
        .andExpect(content().string(containsString("Расторгнут")));
  }

  @Test
  void a_change_begins_with_the_plan_as_it_is() throws Exception {
    mvc.perform(get("/ru/official/grants/" + PAYABLE + "/changes/new").with(OFFICIAL.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("tranche.1.amount")))
        .andExpect(content().string(containsString("2027-05-01")));
  }

  @Test
  void nobody_reads_a_grants_documents_whom_it_does_not_concern() throws Exception {
    mvc.perform(
            get("/ru/grants/" + REPORTED + "/papers/" + "ab".repeat(32))
                .with(Persona.as(Role.RESEARCHER).of(MoneySite.OTHER).session()))
        .andExpect(status().isNotFound());
    mvc.perform(
            get("/ru/grants/" + REPORTED + "/papers/" + "cd".repeat(32)).with(OFFICIAL.session()))
        .andExpect(status().isNotFound());
  }

  @Test
  void nobody_takes_the_proof_of_somebody_elses_signature() throws Exception {
    String proof = "/ru/grants/" + SIGNED + "/signatures/" + MoneySite.CMS + "/proof";
    String sheet = "/ru/grants/" + SIGNED + "/signatures/sheet";
    Persona stranger = Persona.as(Role.RESEARCHER).of(MoneySite.OTHER);
    Persona expert = Persona.as(Role.EXPERT);
    for (Persona nobody : List.of(stranger, expert)) {
      mvc.perform(get(proof).with(nobody.session())).andExpect(status().isNotFound());
      mvc.perform(get(sheet).with(nobody.session())).andExpect(status().isNotFound());
    }
    mvc.perform(get(sheet).with(TEAM.session()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/pdf"));
    // The signature of another contract is not this one's.
    mvc.perform(
            get("/ru/grants/" + REPORTED + "/signatures/" + MoneySite.CMS + "/proof")
                .with(TEAM.session()))
        .andExpect(status().isNotFound());
  }

  @Test
  void the_head_s_signature_of_a_report_is_proven_like_a_contract_s() throws Exception {
    Signature signature = GrantFacts.reportSignature(REPORTED);
    signatures.keep(
        signature,
        TEAM.id(),
        new byte[] {0x30, 0},
        new Verified(Authority.DEMONSTRATION, List.of(), List.of()),
        GrantFacts.BEFORE);
    String proof = "/ru/grants/" + REPORTED + "/signatures/" + signature.cms() + "/proof";
    for (String page : List.of("/ru/grants/" + REPORTED + "/milestones/1", proof)) {
      mvc.perform(get(page).with(TEAM.session())).andExpect(status().isOk());
    }
    mvc.perform(get("/ru/grants/" + REPORTED + "/milestones/1").with(TEAM.session()))
        .andExpect(content().string(containsString(proof)));
    mvc.perform(
            get("/api/v1/grants/" + REPORTED + "/signatures/" + signature.cms() + "/proof")
                .with(TEAM.bearer()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/zip"));
    mvc.perform(get(proof).with(Persona.as(Role.RESEARCHER).of(MoneySite.OTHER).session()))
        .andExpect(status().isNotFound());
    mvc.perform(get(proof.replace(REPORTED.irn(), SIGNED.irn())).with(TEAM.session()))
        .andExpect(status().isNotFound());
  }

  private static MockMultipartHttpServletRequestBuilder reporting(MockMultipartFile file) {
    return multipart("/ru/grants/" + PAYABLE + "/milestones/1/report")
        .file(file)
        .param("summary.kk", "Сынақ өтті, бәрі істейді")
        .param("summary.ru", "Испытания прошли, все работает")
        .param("spent", "0")
        .with(csrf());
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
        {"milestones": [{"dueOn": "2026-12-01", "pilot": false,
          "result": {"kk": "Жабдық", "ru": "Оборудование"}}],
         "tranches": [{"amount": 30000000, "dueOn": "2026-12-01",
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

  @Test
  void a_suspension_is_shown_with_its_code_and_the_law_behind_it() throws Exception {
    for (var page : List.of("/grants/", "/official/grants/")) {
      Persona reader = page.equals("/grants/") ? TEAM : OFFICIAL;
      mvc.perform(get("/ru" + page + HELD).with(reader.session()))
          .andExpect(content().string(containsString("По просьбе получателя")))
          .andExpect(content().string(containsString("Гражданский кодекс, ст. 401")));
      mvc.perform(get("/ru" + page + HELD_OF_OLD).with(reader.session()))
          .andExpect(content().string(containsString("По просьбе получателя")))
          .andExpect(content().string(not(containsString("Гражданский кодекс"))));
    }
    mvc.perform(get("/kk/grants/" + HELD).with(TEAM.session()))
        .andExpect(content().string(containsString("Азаматтық кодекс, 401-бап")));
    mvc.perform(get("/api/v1/grants/" + HELD).with(TEAM.bearer()))
        .andExpect(jsonPath("$.heldFor").value("RECIPIENT_ASKED"))
        .andExpect(jsonPath("$.heldBy").value(containsString("Civil Code, art. 401")));
  }

  @Test
  void everybody_reads_by_what_contracts_are_suspended() throws Exception {
    mvc.perform(get("/ru/suspension-codes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Отчёт не представлен")))
        .andExpect(content().string(containsString("приказ от 6 ноября 2023 года № 563")))
        .andExpect(content().string(containsString("Не действует")));
    mvc.perform(get("/api/v1/suspension-codes"))
        .andExpect(jsonPath("$.length()").value(HoldReason.values().length))
        .andExpect(jsonPath("$[0].history[1].from").value("2023-11-06"));
  }

  @Test
  void a_code_that_is_not_in_force_is_told_at_its_field() throws Exception {
    mvc.perform(get("/ru/official/grants/" + PAYABLE).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("value=\"FORCE_MAJEURE\"")));
    commands.failWith(
        new Refused(
            GrantRule.HOLD_CODE_IS_IN_FORCE,
            "code",
            HoldReason.FORCE_MAJEURE,
            "day",
            LocalDate.of(2026, 9, 1)));
    mvc.perform(
            post("/ru/official/grants/" + PAYABLE + "/suspension")
                .param("code", "FORCE_MAJEURE")
                .param("reason.kk", "Су тасқыны болды")
                .param("reason.ru", "Произошло наводнение")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-code\"")))
        .andExpect(content().string(containsString("«Непреодолимая сила»")));
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
        .param("tranche.2.milestone", "1")
        .param("milestones", "2")
        .param("milestone.0.due", "2027-04-01")
        .param("milestone.0.result.kk", "Сынақ өтті")
        .param("milestone.0.result.ru", "Испытания прошли")
        .param("milestone.0.pilot", "yes")
        .with(csrf());
  }
}
