package kz.tereze.web.payment;

import static kz.tereze.web.money.MoneySite.BATCHED;
import static kz.tereze.web.money.MoneySite.CHECKER;
import static kz.tereze.web.money.MoneySite.CLOSED_BATCH;
import static kz.tereze.web.money.MoneySite.HANDED_OVER;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OPEN_BATCH;
import static kz.tereze.web.money.MoneySite.REFUSED_BATCH;
import static kz.tereze.web.money.MoneySite.SENT_BATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchCommand;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.MoneySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Payments leave together in one file: filled and closed by one, signed by others.
@Import(MoneySite.class)
class BatchPagesTest extends WebTest {

  private static final PaymentId INSIDE = PaymentId.of(BATCHED, 1, 1);

  @Autowired private MoneySite.Warned warned;

  @BeforeEach
  void nobodyIsWarnedOf() {
    warned.of();
  }

  @Test
  void the_list_tells_each_batch_and_opens_another() throws Exception {
    mvc.perform(get("/ru/treasury/batches").with(MAKER.session()))
        .andExpect(content().string(containsString(OPEN_BATCH.number())))
        .andExpect(content().string(containsString(SENT_BATCH.number())));
    mvc.perform(get("/ru/treasury/batches").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_treasurer_closes_what_the_file_holds() throws Exception {
    mvc.perform(post(of(OPEN_BATCH) + "/closing").with(csrf()).with(MAKER.session()))
        .andExpect(redirectedUrl(of(OPEN_BATCH)));
    BatchCommand.CloseBatch sent = (BatchCommand.CloseBatch) commands.last();
    assertThat(sent.payments()).hasSize(1);
    assertThat(sent.total()).isEqualTo(Tiyn.ofTenge(300_000));
    mvc.perform(post(of(OPEN_BATCH) + "/closing").with(csrf()).with(CHECKER.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void who_made_a_batch_is_told_that_others_sign_it() throws Exception {
    mvc.perform(get(of(CLOSED_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(containsString(of(CLOSED_BATCH) + "/signing")));
    mvc.perform(get(of(CLOSED_BATCH)).with(MAKER.session()))
        .andExpect(content().string(not(containsString(of(CLOSED_BATCH) + "/signing"))));
  }

  @Test
  void another_person_refuses_a_batch_with_a_reason() throws Exception {
    mvc.perform(post(of(CLOSED_BATCH) + "/refusal").with(csrf()).with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    mvc.perform(
            post(of(CLOSED_BATCH) + "/refusal")
                .param("reason", "Демалыс күні жіберілмейді")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(redirectedUrl(of(CLOSED_BATCH)));
    assertThat(((BatchCommand.RefuseBatch) commands.last()).reason())
        .isEqualTo("Демалыс күні жіберілмейді");
  }

  @Test
  void the_file_is_the_one_that_is_signed() throws Exception {
    mvc.perform(get(of(SENT_BATCH) + "/file").with(CHECKER.session()))
        .andExpect(status().isOk())
        .andExpect(content().bytes(new byte[] {1, 2, 3}));
    mvc.perform(get(of(OPEN_BATCH) + "/file").with(CHECKER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get(of(SENT_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(containsString(HANDED_OVER + "-T1-1")));
  }

  @Test
  void a_register_has_a_paper_beside_it() throws Exception {
    mvc.perform(get(of(SENT_BATCH) + "/paper").with(CHECKER.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(startsWith("%PDF-")));
    mvc.perform(get(of(OPEN_BATCH) + "/paper").with(CHECKER.session()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_file_has_an_address_for_machines_and_none_once_its_batch_is_refused() throws Exception {
    mvc.perform(get("/api/v1/batches/" + SENT_BATCH + "/file").with(CHECKER.bearer()))
        .andExpect(status().isOk())
        .andExpect(content().bytes(new byte[] {1, 2, 3}));
    mvc.perform(get("/api/v1/batches/" + SENT_BATCH + "/file").with(OFFICIAL.bearer()))
        .andExpect(status().isForbidden());
    for (String paper : List.of("/file", "/paper")) {
      mvc.perform(get(of(REFUSED_BATCH) + paper).with(CHECKER.session()))
          .andExpect(status().isConflict())
          .andExpect(content().string(containsString("В этом пакете отказано")));
      mvc.perform(
              get("/api/v1/batches/" + REFUSED_BATCH + paper)
                  .with(CHECKER.bearer())
                  .accept("application/pdf", "application/problem+json"))
          .andExpect(status().isConflict());
    }
    mvc.perform(get(of(REFUSED_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(not(containsString(of(REFUSED_BATCH) + "/file"))));
  }

  @Test
  void a_register_is_signed_inside_its_paper() throws Exception {
    mvc.perform(get("/api/v1/batches/" + CLOSED_BATCH + "/statement").with(CHECKER.bearer()))
        .andExpect(status().isOk())
        .andExpect(content().string(startsWith("%PDF-")));
    mvc.perform(get(of(CLOSED_BATCH) + "/signing").with(CHECKER.session()))
        .andExpect(content().string(containsString("Подписывается сам PDF")));
  }

  @Test
  void a_void_file_that_got_out_is_told_of_and_answered_for_by_another() throws Exception {
    mvc.perform(get(of(REFUSED_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(containsString("Недействительные файлы")))
        .andExpect(content().string(containsString(of(REFUSED_BATCH) + "/void-file")));
    mvc.perform(post(of(REFUSED_BATCH) + "/void-file").with(csrf()).with(CHECKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-voidFile\"")))
        .andExpect(content().string(containsString("href=\"#f-told\"")))
        .andExpect(content().string(containsString("<details open")));
    mvc.perform(
            post(of(REFUSED_BATCH) + "/void-file")
                .param("voidFile", "cd".repeat(32))
                .param("told", "Файл уже у казначейства")
                .with(csrf())
                .with(CHECKER.session()))
        .andExpect(redirectedUrl(of(REFUSED_BATCH)));
    assertThat(((BatchCommand.ReportVoidFile) commands.last()).reason())
        .isEqualTo("Файл уже у казначейства");
    mvc.perform(
            post(of(REFUSED_BATCH) + "/void-file/" + "cd".repeat(32) + "/answer")
                .param("answer", "Казначейство вернуло файл")
                .with(csrf())
                .with(MAKER.session()))
        .andExpect(redirectedUrl(of(REFUSED_BATCH)));
    assertThat(((BatchCommand.AnswerForVoidFile) commands.last()).reason())
        .isEqualTo("Казначейство вернуло файл");
  }

  @Test
  void what_holds_a_warned_payment_is_nothing_to_hand_over() throws Exception {
    for (String paper : List.of("/file", "/paper")) {
      mvc.perform(get(of(CLOSED_BATCH) + paper).with(CHECKER.session())).andExpect(status().isOk());
      warned.of(INSIDE);
      mvc.perform(get(of(CLOSED_BATCH) + paper).with(CHECKER.session()))
          .andExpect(status().isConflict())
          .andExpect(content().string(containsString(INSIDE.key())));
      warned.of();
    }
    warned.of(INSIDE);
    mvc.perform(
            get("/api/v1/batches/" + CLOSED_BATCH + "/paper")
                .with(CHECKER.session())
                .accept("application/pdf", "application/problem+json"))
        .andExpect(status().isConflict());
    mvc.perform(get(of(CLOSED_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(containsString("/ru/treasury/payments/" + INSIDE)))
        .andExpect(content().string(not(containsString(of(CLOSED_BATCH) + "/signing"))))
        .andExpect(content().string(not(containsString(of(CLOSED_BATCH) + "/file"))));
    warned.of(PaymentId.of(HANDED_OVER, 1, 1));
    mvc.perform(get(of(SENT_BATCH) + "/file").with(CHECKER.session())).andExpect(status().isOk());
  }

  @Test
  void a_treasurer_takes_a_payment_out_with_a_reason() throws Exception {
    mvc.perform(get(of(CLOSED_BATCH)).with(CHECKER.session()))
        .andExpect(content().string(not(containsString(of(CLOSED_BATCH) + "/taking-out"))));
    mvc.perform(get(of(CLOSED_BATCH)).with(MAKER.session()))
        .andExpect(content().string(containsString(of(CLOSED_BATCH) + "/taking-out")));
    mvc.perform(post(of(CLOSED_BATCH) + "/taking-out").with(csrf()).with(MAKER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-leaving\"")))
        .andExpect(content().string(containsString("href=\"#f-why\"")));
    mvc.perform(takingOut().with(CHECKER.session())).andExpect(status().isForbidden());
    mvc.perform(takingOut().with(MAKER.session())).andExpect(redirectedUrl(of(CLOSED_BATCH)));
    BatchCommand.TakeOutPayment sent = (BatchCommand.TakeOutPayment) commands.last();
    assertThat(sent.payment()).isEqualTo(INSIDE);
    assertThat(sent.reason()).isEqualTo("Алушы бүгінгі тізімде тұр");
  }

  private static MockHttpServletRequestBuilder takingOut() {
    return post(of(CLOSED_BATCH) + "/taking-out")
        .param("leaving", INSIDE.key())
        .param("why", "Алушы бүгінгі тізімде тұр")
        .with(csrf());
  }

  private static String of(BatchId batch) {
    return "/ru/treasury/batches/" + batch;
  }
}
