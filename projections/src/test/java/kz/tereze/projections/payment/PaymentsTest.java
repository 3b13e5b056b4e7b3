package kz.tereze.projections.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class PaymentsTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final PaymentId FIRST = PaymentId.of(GRANT, 1, 1);
  private static final PaymentId SECOND = PaymentId.of(GRANT, 1, 2);
  private static final PersonId LEADER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId MAKER = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId CHECKER = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);
  private static final Tiyn AMOUNT = new Tiyn(300);

  private final Telling<Payments> payments = new Telling<>(Payments::new);

  @Test
  void a_payment_names_both_people_and_the_booking() {
    payments.tell(prepared(FIRST, DAY_1));
    assertThat(payments.projection().waiting(PaymentState.PREPARED, 10)).hasSize(1);
    assertThat(row(FIRST).maker()).isEqualTo(MAKER);
    assertThat(row(FIRST).involved()).containsExactly(LEADER);

    payments.tell(new PaymentEvent.PaymentApproved(FIRST, GRANT, AMOUNT, CHECKER, DAY_2));
    assertThat(row(FIRST).state()).isEqualTo(PaymentState.APPROVED);
    assertThat(row(FIRST).checker()).isEqualTo(CHECKER);

    payments.tell(
        new PaymentEvent.PaymentBooked(
            FIRST,
            GRANT,
            new FundId("KBK-401103"),
            null,
            1,
            AMOUNT,
            "B-9",
            LocalDate.of(2026, 1, 13),
            MAKER,
            DAY_2));
    assertThat(row(FIRST).state()).isEqualTo(PaymentState.BOOKED);
    assertThat(row(FIRST).bankReference()).isEqualTo("B-9");
    assertThat(payments.projection().waiting(PaymentState.APPROVED, 10)).isEmpty();
    assertThat(payments.projection().done(PaymentState.BOOKED, 10)).hasSize(1);
    assertThat(payments.projection().count(PaymentState.BOOKED)).isEqualTo(1);
    payments.rows_are_the_same_again_and_after_a_replay("payment");
  }

  @Test
  void a_refusal_stays_on_record_beside_the_next_attempt() {
    payments.tell(
        prepared(FIRST, DAY_1),
        new PaymentEvent.PaymentRefused(FIRST, GRANT, 1, "Шот қате", CHECKER, DAY_1),
        prepared(SECOND, DAY_2));

    assertThat(row(FIRST).refusalReason()).isEqualTo("Шот қате");
    assertThat(payments.projection().ofGrant(GRANT))
        .extracting(PaymentRow::state)
        .containsExactly(PaymentState.REFUSED, PaymentState.PREPARED);
    payments.rows_are_the_same_again_and_after_a_replay("payment");
  }

  private PaymentRow row(PaymentId payment) {
    return payments.projection().find(payment).orElseThrow();
  }

  private static PaymentEvent prepared(PaymentId payment, Instant at) {
    return new PaymentEvent.PaymentPrepared(
        payment,
        GRANT,
        new FundId("KBK-401103"),
        1,
        AMOUNT,
        new Bin("240140000001"),
        new Iban("KZ241251234567890ABC"),
        MAKER,
        List.of(LEADER),
        PersonId.PLATFORM,
        at);
  }
}
