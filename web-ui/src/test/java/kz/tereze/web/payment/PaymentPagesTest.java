package kz.tereze.web.payment;

import static kz.tereze.web.money.MoneySite.APPROVED;
import static kz.tereze.web.money.MoneySite.CHECKER;
import static kz.tereze.web.money.MoneySite.HANDED_OVER;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.PAYABLE;
import static kz.tereze.web.money.MoneySite.PAYEE;
import static kz.tereze.web.money.MoneySite.PREPARED;
import static kz.tereze.web.money.MoneySite.WARNED;
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
import java.util.Map;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(MoneySite.class)
class PaymentPagesTest extends WebTest {

  private static final PaymentId WAITING = PaymentId.of(PREPARED, 1, 1);
  private static final PaymentId TO_BOOK = PaymentId.of(APPROVED, 1, 1);
  private static final PaymentId BY_REGISTER = PaymentId.of(HANDED_OVER, 1, 1);
  private static final PaymentId WARNED_PAYMENT = PaymentId.of(WARNED, 1, 1);
  private static final String ADVANCE = "300\u00a0000,00\u00a0₸";

  @Test
  void the_desk_tells_what_waits_for_whom_and_what_the_funds_hold() throws Exception {
    mvc.perform(get("/ru/treasury").with(MAKER.session()))
        .andExpect(content().string(containsString("Грант " + PAYABLE + ", транш 1")))
        .andExpect(content().string(containsString("Просрочен")))
        .andExpect(content().string(containsString(WAITING.key())))
        .andExpect(content().string(containsString("подготовили вы")))
        .andExpect(content().string(containsString(TO_BOOK.key())))
        .andExpect(content().string(containsString("Нефтяной фонд")));
  }

  @Test
  void a_payment_is_prepared_in_the_name_of_the_treasurer() throws Exception {
    mvc.perform(get(tranche(PAYABLE, 1)).with(MAKER.session()))
        .andExpect(content().string(containsString(ADVANCE)))
        .andExpect(content().string(containsString(PAYEE.masked())));
    mvc.perform(post(tranche(PAYABLE, 1) + "/payment").with(csrf()).with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-read\"")));
    assertThat(commands.all()).isEmpty();
    mvc.perform(
            post(tranche(PAYABLE, 1) + "/payment")
                .param("read", "yes")
                .with(csrf())
                .with(MAKER.session()))
        .andExpect(redirectedUrl(tranche(PAYABLE, 1)));
    GrantCommand.PreparePayment sent = (GrantCommand.PreparePayment) commands.last();
    assertThat(sent.tranche()).isEqualTo(1);
    assertThat(sent.by().person()).isEqualTo(MAKER.id());
  }

  @Test
  void a_tranche_waits_for_the_one_before_it() throws Exception {
    mvc.perform(get(tranche(PAYABLE, 2)).with(MAKER.session()))
        .andExpect(content().string(containsString("Сначала должны быть выплачены предыдущие")))
        .andExpect(content().string(not(containsString("name=\"read\""))));
    mvc.perform(get(tranche(PAYABLE, 3)).with(MAKER.session())).andExpect(status().isNotFound());
  }

  @Test
  void the_maker_reads_why_somebody_else_must_approve() throws Exception {
    mvc.perform(get(payment(WAITING)).with(MAKER.session()))
        .andExpect(content().string(containsString("Этот платёж подготовили вы")))
        .andExpect(content().string(not(containsString("name=\"amount\""))));
    commands.failWith(new Refused(PaymentRule.CHECKER_IS_NOT_MAKER));
    mvc.perform(approving("300 000").with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString(sentence("CHECKER_IS_NOT_MAKER"))));
  }

  @Test
  void the_second_person_types_the_amount() throws Exception {
    mvc.perform(get(payment(WAITING)).with(CHECKER.session()))
        .andExpect(content().string(containsString("name=\"amount\"")));
    mvc.perform(approving("300 000,00").with(CHECKER.session()))
        .andExpect(redirectedUrl(payment(WAITING)));
    PaymentCommand.ApprovePayment sent = (PaymentCommand.ApprovePayment) commands.last();
    assertThat(sent.amount()).isEqualTo(Tiyn.ofTenge(300_000));
    assertThat(sent.by().person()).isEqualTo(CHECKER.id());
  }

  @Test
  void a_wrong_amount_is_told_at_the_field() throws Exception {
    commands.failWith(new Refused(PaymentRule.AMOUNT_IS_CONFIRMED, "typed", new Tiyn(1)));
    mvc.perform(approving("0,01").with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-amount\"")));
  }

  @Test
  void the_second_person_refuses_with_a_reason() throws Exception {
    mvc.perform(
            post(payment(WAITING) + "/refusal")
                .param("reason", "Шот дұрыс емес сияқты")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(redirectedUrl(payment(WAITING)));
    assertThat(((PaymentCommand.RefusePayment) commands.last()).reason())
        .isEqualTo("Шот дұрыс емес сияқты");
  }

  @Test
  void finance_confirms_what_the_treasury_carried_out() throws Exception {
    mvc.perform(get(payment(BY_REGISTER)).with(CHECKER.session()))
        .andExpect(content().string(containsString("name=\"reference\"")));
    mvc.perform(
            post(payment(BY_REGISTER) + "/execution")
                .param("reference", "B-1")
                .param("booked", "2026-11-20")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(redirectedUrl(payment(BY_REGISTER)));
    PaymentCommand.ConfirmExecution sent = (PaymentCommand.ConfirmExecution) commands.last();
    assertThat(sent.reference()).isEqualTo("B-1");
    assertThat(sent.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void a_warning_is_cleared_with_a_reason_before_anybody_approves() throws Exception {
    mvc.perform(get(payment(WARNED_PAYMENT)).with(CHECKER.session()))
        .andExpect(content().string(containsString("name=\"grounds\"")));
    mvc.perform(
            post(payment(WARNED_PAYMENT) + "/warning")
                .param("kind", "SAME_PAYEE_AND_AMOUNT")
                .param("about", "AP26000004-T1-1")
                .param("grounds", "Two grants of one institute.")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(redirectedUrl(payment(WARNED_PAYMENT)));
    assertThat(((PaymentCommand.ClearWarning) commands.last()).reason())
        .isEqualTo("Two grants of one institute.");
  }

  @Test
  void what_is_missing_from_a_clearing_is_told_at_its_own_field() throws Exception {
    mvc.perform(
            post(payment(WARNED_PAYMENT) + "/warning")
                .param("kind", "SAME_PAYEE_AND_AMOUNT")
                .param("about", "AP26000004-T1-1")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-grounds\"")))
        .andExpect(content().string(containsString("<textarea id=\"f-grounds\"")))
        .andExpect(content().string(containsString("<label for=\"f-grounds\">Почему")));
  }

  @Test
  void others_have_no_business_at_the_treasury() throws Exception {
    mvc.perform(get("/ru/treasury").with(OFFICIAL.session())).andExpect(status().isForbidden());
    mvc.perform(approving("1").with(OFFICIAL.session())).andExpect(status().isForbidden());
    Persona auditor = Persona.as(Role.AUDITOR);
    mvc.perform(get(payment(WAITING)).with(auditor.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"amount\""))));
    mvc.perform(approving("1").with(auditor.session())).andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/payments").with(OFFICIAL.bearer())).andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_machine_of_the_second_person_approves() throws Exception {
    mvc.perform(get("/api/v1/payments/" + WAITING).with(CHECKER.bearer()))
        .andExpect(jsonPath("$.payee").value(PAYEE.masked()))
        .andExpect(jsonPath("$.amount").value(30_000_000));
    mvc.perform(
            post("/api/v1/payments/" + WAITING + "/approval")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"amount\": 30000000}")
                .with(CHECKER.bearer()))
        .andExpect(status().isOk());
    assertThat(((PaymentCommand.ApprovePayment) commands.last()).amount())
        .isEqualTo(Tiyn.ofTenge(300_000));
  }

  private String sentence(String rule) {
    return messages.say(Language.RU, "rule.payment." + rule, Map.of());
  }

  private static String tranche(Object grant, int number) {
    return "/ru/treasury/grants/" + grant + "/tranches/" + number;
  }

  private static String payment(PaymentId payment) {
    return "/ru/treasury/payments/" + payment;
  }

  private static MockHttpServletRequestBuilder approving(String amount) {
    return post(payment(WAITING) + "/approval").param("amount", amount).with(csrf());
  }
}
