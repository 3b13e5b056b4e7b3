package kz.tereze.web.statement;

import static kz.tereze.web.money.MoneySite.ACCOUNT;
import static kz.tereze.web.money.MoneySite.ACCOUNTS_IBAN;
import static kz.tereze.web.money.MoneySite.ADMINISTRATOR;
import static kz.tereze.web.money.MoneySite.CHARGE;
import static kz.tereze.web.money.MoneySite.CHECKER;
import static kz.tereze.web.money.MoneySite.COMPANY;
import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OWED;
import static kz.tereze.web.money.MoneySite.PAYER;
import static kz.tereze.web.money.MoneySite.UNKNOWN;
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

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@Import(MoneySite.class)
class StatementPagesTest extends WebTest {

  private static final String KEY = "?key=OIL-MAIN%3ATRB%2F2026+1";

  @Autowired private MoneySite.Intakes intakes;

  private static MockMultipartHttpServletRequestBuilder uploading(String text) {
    MockMultipartHttpServletRequestBuilder upload = multipart("/ru/treasury/reconcile");
    upload.file(
        new MockMultipartFile(
            "file", "s.xml", "application/xml", text.getBytes(StandardCharsets.UTF_8)));
    upload.with(csrf());
    return upload;
  }

  @Test
  void the_treasury_compares_the_bank_with_the_ledger_and_sees_what_waits() throws Exception {
    mvc.perform(get("/ru/treasury/reconcile").with(MAKER.session()))
        .andExpect(content().string(containsString(ACCOUNTS_IBAN.masked())))
        .andExpect(content().string(not(containsString(ACCOUNTS_IBAN.number()))))
        .andExpect(content().string(containsString("Расходится на")))
        .andExpect(content().string(containsString("/ru/treasury/reconcile/line" + KEY)));
    mvc.perform(get("/ru/treasury/reconcile").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/ru/treasury/reconcile").with(COMPANY.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_file_is_taken_in_in_the_name_of_the_signed_in_person() throws Exception {
    mvc.perform(uploading("<Document/>").with(MAKER.session()))
        .andExpect(redirectedUrl("/ru/treasury/reconcile"));
    assertThat(intakes.by().person()).isEqualTo(MAKER.id());
    assertThat(intakes.file()).isEqualTo("<Document/>");
    mvc.perform(uploading("<Document/>").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_broken_file_is_told_line_by_line() throws Exception {
    FileFaulty faulty =
        new FileFaulty(
            List.of(
                new FileFaulty.Fault(FileFault.AMOUNT_WRONG, 17, "12,5"),
                new FileFaulty.Fault(FileFault.BALANCES_ADD_UP, 3, "")));
    intakes.failWith(faulty);
    mvc.perform(uploading("x").with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Строка 17: «12,5»")))
        .andExpect(content().string(containsString("Строка 3: входящий остаток")));
    intakes.failWith(faulty);
    mvc.perform(
            post("/api/v1/statements")
                .contentType(MediaType.APPLICATION_XML)
                .content("x")
                .with(MAKER.bearer()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("line 17"));
  }

  @Test
  void a_refused_statement_and_a_missing_file_are_told_at_the_field() throws Exception {
    intakes.failWith(
        new Refused(StatementRule.BALANCE_CONTINUES, "opening", new Tiyn(5), "closing", Tiyn.ZERO));
    mvc.perform(uploading("x").with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-file\"")))
        .andExpect(content().string(containsString("Сначала загрузите недостающую выписку")));
    mvc.perform(uploading("").with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Выберите файл")));
  }

  @Test
  void a_machine_brings_a_file_in() throws Exception {
    mvc.perform(
            post("/api/v1/statements")
                .contentType(MediaType.APPLICATION_XML)
                .content("<Document/>")
                .with(CHECKER.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.account").value("OIL-MAIN"))
        .andExpect(jsonPath("$.sums.lines").value(3));
    mvc.perform(get("/api/v1/statements").with(CHECKER.bearer()))
        .andExpect(jsonPath("$[0].sums.numbers[0]").value("STMT-1"));
    mvc.perform(get("/api/v1/bank-accounts").with(CHECKER.bearer()))
        .andExpect(jsonPath("$[0].iban").value(ACCOUNTS_IBAN.masked()))
        .andExpect(jsonPath("$[0].agrees").value(false));
  }

  @Test
  void a_booking_shows_what_the_bank_told_and_what_the_payer_owes() throws Exception {
    mvc.perform(
            get("/ru/treasury/reconcile/line").param("key", UNKNOWN.key()).with(CHECKER.session()))
        .andExpect(content().string(containsString("Рудная компания")))
        .andExpect(content().string(containsString("без ссылки")))
        .andExpect(content().string(containsString("1\u00a0000\u00a0000,00\u00a0₸")));
    mvc.perform(get("/ru/treasury/reconcile/line?key=OIL-MAIN:NONE").with(CHECKER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/treasury/reconcile/line").param("key", "\0").with(CHECKER.session()))
        .andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder matching(String reason) {
    return post("/ru/treasury/reconcile/line")
        .param("key", UNKNOWN.key())
        .param("bin", PAYER.digits())
        .param("year", "2026")
        .param("regime", "CODE")
        .param("reason", reason)
        .with(csrf());
  }

  @Test
  void a_match_is_made_in_the_name_of_the_signed_in_person() throws Exception {
    mvc.perform(matching("Их письмо от 2 октября.").with(CHECKER.session()))
        .andExpect(redirectedUrl("/ru/treasury/reconcile/line" + KEY));
    LineCommand.MatchLine sent = (LineCommand.MatchLine) commands.last();
    assertThat(sent.line()).isEqualTo(UNKNOWN);
    assertThat(sent.claim()).isEqualTo(new Claim(ClaimKind.OBLIGATION, OWED.key()));
    assertThat(sent.by().person()).isEqualTo(CHECKER.id());
    commands.forget();
    mvc.perform(matching("Их письмо.").with(OFFICIAL.session())).andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_match_without_reason_is_told_at_the_field() throws Exception {
    commands.failWith(new Refused(StatementRule.REASON_GIVEN));
    mvc.perform(matching("Кор.").with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    mvc.perform(
            post("/ru/treasury/reconcile/line?key=OIL-MAIN:FEE-1")
                .param("payment", "неверно")
                .param("reason", "Комиссия банка за месяц")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-payment\"")));
  }

  @Test
  void a_machine_matches_a_booking() throws Exception {
    mvc.perform(get("/api/v1/bank-lines").with(CHECKER.bearer()))
        .andExpect(jsonPath("$.length()").value(2));
    mvc.perform(
            post("/api/v1/bank-lines/match")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"line": "OIL-MAIN:FEE-1", "kind": "PAYMENT", "number": "AP26000001-T1-1",
                     "reason": "The bank left the reference out."}
                    """)
                .with(CHECKER.bearer()))
        .andExpect(status().isOk());
    assertThat(((LineCommand.MatchLine) commands.last()).line()).isEqualTo(CHARGE);
    mvc.perform(
            post("/api/v1/bank-lines/match")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"line": "OIL-MAIN:FEE-1", "kind": "PAYMENT", "number": "seven",
                     "reason": "The bank left the reference out."}
                    """)
                .with(CHECKER.bearer()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("number"));
  }

  private static MockHttpServletRequestBuilder opening(String code, String iban) {
    return post("/ru/admin/accounts")
        .param("code", code)
        .param("fund", FUND.code())
        .param("iban", iban)
        .with(csrf());
  }

  @Test
  void an_administrator_enters_an_account() throws Exception {
    mvc.perform(opening("OIL-2", "KZ86125KZT5004100100").with(ADMINISTRATOR.session()))
        .andExpect(redirectedUrl("/ru/admin/accounts"));
    BankAccountCommand.OpenBankAccount sent = (BankAccountCommand.OpenBankAccount) commands.last();
    assertThat(sent.fund()).isEqualTo(FUND);
    assertThat(sent.by().person()).isEqualTo(ADMINISTRATOR.id());
    mvc.perform(opening("OIL-3", ACCOUNTS_IBAN.number()).with(ADMINISTRATOR.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-iban\"")));
    mvc.perform(opening(ACCOUNT.code(), "KZ86125KZT5004100100").with(MAKER.session()))
        .andExpect(status().isForbidden());
  }
}
