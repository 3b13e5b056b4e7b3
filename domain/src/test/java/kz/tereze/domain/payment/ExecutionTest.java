package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.payment.Ordered.ACCOUNT;
import static kz.tereze.domain.payment.Ordered.AMOUNT;
import static kz.tereze.domain.payment.Ordered.BATCH;
import static kz.tereze.domain.payment.Ordered.FUND;
import static kz.tereze.domain.payment.Ordered.GRANT;
import static kz.tereze.domain.payment.Ordered.PAYMENT;
import static kz.tereze.domain.payment.Ordered.TODAY;
import static kz.tereze.domain.payment.Ordered.approved;
import static kz.tereze.domain.payment.Ordered.batched;
import static kz.tereze.domain.payment.Ordered.booked;
import static kz.tereze.domain.payment.Ordered.booking;
import static kz.tereze.domain.payment.Ordered.prepared;
import static kz.tereze.domain.payment.Ordered.refused;
import static kz.tereze.domain.payment.Ordered.screened;
import static kz.tereze.domain.payment.Ordered.sent;

import java.time.LocalDate;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand.BookPayment;
import kz.tereze.api.payment.PaymentCommand.ConfirmExecution;
import kz.tereze.api.payment.PaymentCommand.FreeFromBatch;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentCommand.RecordRejection;
import kz.tereze.api.payment.PaymentCommand.RecordReturn;
import kz.tereze.api.payment.PaymentCommand.RecordSending;
import kz.tereze.api.payment.PaymentEvent.ExecutionConfirmed;
import kz.tereze.api.payment.PaymentEvent.PaymentFreed;
import kz.tereze.api.payment.PaymentEvent.PaymentRejected;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import kz.tereze.api.payment.PaymentEvent.ReturnHeld;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ExecutionTest {

  private static final BatchId OTHER_BATCH = new BatchId("B-2026-000002");
  private static final String LINE = "OIL-MAIN:R-1";

  private final FixtureConfiguration<PaymentOrder> order = Ordered.order();

  private TestExecutor<PaymentOrder> approvedOrder() {
    return order.given(prepared(), screened(), approved(ACCOUNTANT));
  }

  private TestExecutor<PaymentOrder> sentOrder(Channel channel) {
    return order.given(prepared(), screened(), approved(ACCOUNTANT), batched(), sent(channel));
  }

  private TestExecutor<PaymentOrder> bookedOrder() {
    return order.given(
        prepared(),
        screened(),
        approved(ACCOUNTANT),
        batched(),
        sent(Channel.BANK_FILE),
        booked(LINE));
  }

  @Test
  void a_treasurer_puts_an_approved_payment_into_one_batch() {
    approvedOrder().when(put(BATCH, TREASURER)).expectEvents(batched());
    approvedOrder()
        .when(put(BATCH, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.BATCHED_BY_TREASURER));
    order
        .given(prepared(), screened())
        .when(put(BATCH, TREASURER))
        .expectException(refusedBy(PaymentRule.IS_APPROVED));
    order
        .given(prepared(), refused("Not this month."))
        .when(put(BATCH, TREASURER))
        .expectException(refusedBy(PaymentRule.IS_APPROVED));
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(put(BATCH, TREASURER))
        .expectNoEvents();
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(put(OTHER_BATCH, TREASURER))
        .expectException(refusedBy(PaymentRule.NOT_IN_A_BATCH));
  }

  @Test
  void nobody_batches_what_they_took_part_in() {
    Acting expert = new Acting(EXPERT.person(), Set.of(Role.TREASURER), null, NOON);
    approvedOrder()
        .when(put(BATCH, expert))
        .expectException(refusedBy(PaymentRule.CHECKER_TOOK_NO_PART));
    approvedOrder()
        .when(put(BATCH, acting(20, Role.TREASURER, INSTITUTE)))
        .expectException(refusedBy(PaymentRule.CHECKER_NOT_OF_RECIPIENT));
  }

  @Test
  void a_payment_a_batch_does_not_take_is_free_again() {
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(new FreeFromBatch(PAYMENT, BATCH, "rule", PLATFORM))
        .expectEvents(freed());
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched(), freed())
        .when(put(OTHER_BATCH, TREASURER))
        .expectSuccessfulHandlerExecution();
    sentOrder(Channel.BANK_FILE)
        .when(new FreeFromBatch(PAYMENT, BATCH, "rule", PLATFORM))
        .expectNoEvents();
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(new FreeFromBatch(PAYMENT, BATCH, "rule", TREASURER))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_batch_hands_its_payments_over_once() {
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(send(BATCH, PLATFORM))
        .expectEvents(sent(Channel.BANK_FILE));
    sentOrder(Channel.BANK_FILE).when(send(BATCH, PLATFORM)).expectNoEvents();
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(send(OTHER_BATCH, PLATFORM))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), batched())
        .when(send(BATCH, TREASURER))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void the_banks_rejection_ends_the_order() {
    sentOrder(Channel.BANK_FILE)
        .when(new RecordRejection(PAYMENT, "AC01", PLATFORM))
        .expectEvents(rejected());
    order
        .given(
            prepared(),
            screened(),
            approved(ACCOUNTANT),
            batched(),
            sent(Channel.BANK_FILE),
            rejected())
        .when(new RecordRejection(PAYMENT, "AC01", PLATFORM))
        .expectNoEvents();
    approvedOrder()
        .when(new RecordRejection(PAYMENT, "AC01", PLATFORM))
        .expectException(refusedBy(PaymentRule.IS_SENT));
    bookedOrder()
        .when(new RecordRejection(PAYMENT, "AC01", PLATFORM))
        .expectException(refusedBy(PaymentRule.IS_SENT));
    sentOrder(Channel.BANK_FILE)
        .when(new RecordRejection(PAYMENT, "AC01", ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_payment_is_booked_by_the_statement_alone() {
    BankLine line = booking(Direction.DEBIT, "R-1", AMOUNT);
    sentOrder(Channel.BANK_FILE)
        .when(new BookPayment(PAYMENT, line, PLATFORM))
        .expectEvents(booked(LINE));
    bookedOrder().when(new BookPayment(PAYMENT, line, PLATFORM)).expectNoEvents();
    bookedOrder()
        .when(new BookPayment(PAYMENT, booking(Direction.DEBIT, "R-2", AMOUNT), PLATFORM))
        .expectException(refusedBy(PaymentRule.BOOKED_ONCE));
    approvedOrder()
        .when(new BookPayment(PAYMENT, line, PLATFORM))
        .expectException(refusedBy(PaymentRule.IS_SENT));
    sentOrder(Channel.BANK_FILE)
        .when(new BookPayment(PAYMENT, line, TREASURER))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_booking_of_another_amount_or_account_is_not_the_orders() {
    sentOrder(Channel.BANK_FILE)
        .when(
            new BookPayment(
                PAYMENT, booking(Direction.DEBIT, "R-1", AMOUNT.minus(new Tiyn(1))), PLATFORM))
        .expectException(refusedBy(PaymentRule.BOOKING_IS_OF_THE_ORDER));
    BankLine elsewhere =
        new BankLine(
            LineId.of(new BankAccountId("ORE-MAIN"), "R-1"),
            Direction.DEBIT,
            AMOUNT,
            TODAY,
            null,
            null,
            null,
            null);
    sentOrder(Channel.BANK_FILE)
        .when(new BookPayment(PAYMENT, elsewhere, PLATFORM))
        .expectException(refusedBy(PaymentRule.BOOKING_IS_OF_THE_ORDER));
  }

  @Test
  void a_booked_payment_comes_back_once_and_whole() {
    bookedOrder()
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-9", AMOUNT), PLATFORM))
        .expectEvents(returned());
    order
        .given(
            prepared(),
            screened(),
            approved(ACCOUNTANT),
            batched(),
            sent(Channel.BANK_FILE),
            booked(LINE),
            returned())
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-9", AMOUNT), PLATFORM))
        .expectNoEvents();
    bookedOrder()
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-9", new Tiyn(1)), PLATFORM))
        .expectException(refusedBy(PaymentRule.RETURN_IS_OF_THE_PAYMENT));
    approvedOrder()
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-9", AMOUNT), PLATFORM))
        .expectException(refusedBy(PaymentRule.IS_SENT));
    bookedOrder()
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-9", AMOUNT), TREASURER))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_return_heard_before_its_booking_counts_behind_it() {
    BankLine back = booking(Direction.CREDIT, "R-9", AMOUNT);
    sentOrder(Channel.BANK_FILE)
        .when(new RecordReturn(PAYMENT, back, PLATFORM))
        .expectEvents(held());
    heldOrder().when(new RecordReturn(PAYMENT, back, PLATFORM)).expectNoEvents();
    heldOrder()
        .when(new RecordReturn(PAYMENT, booking(Direction.CREDIT, "R-8", AMOUNT), PLATFORM))
        .expectException(refusedBy(PaymentRule.RETURN_IS_OF_THE_PAYMENT));
    heldOrder()
        .when(new BookPayment(PAYMENT, booking(Direction.DEBIT, "R-1", AMOUNT), PLATFORM))
        .expectEvents(booked(LINE), returned());
  }

  private TestExecutor<PaymentOrder> heldOrder() {
    return order.given(
        prepared(), screened(), approved(ACCOUNTANT), batched(), sent(Channel.BANK_FILE), held());
  }

  private static ReturnHeld held() {
    return new ReturnHeld(PAYMENT, GRANT, "OIL-MAIN:R-9", TODAY, "AC04", PersonId.PLATFORM, NOON);
  }

  @Test
  void two_persons_confirm_what_the_treasury_carried_out() {
    sentOrder(Channel.TREASURY_REGISTER)
        .when(confirm("TR-1", TODAY, TREASURER))
        .expectEvents(confirmed());
    sentOrder(Channel.TREASURY_REGISTER)
        .andGiven(confirmed())
        .when(confirm("TR-1", TODAY, TREASURER))
        .expectNoEvents();
    sentOrder(Channel.TREASURY_REGISTER)
        .andGiven(confirmed())
        .when(confirm("TR-1", TODAY, ACCOUNTANT))
        .expectEvents(booked("TR-1", ACCOUNTANT.person()));
    sentOrder(Channel.TREASURY_REGISTER)
        .andGiven(confirmed())
        .when(confirm("TR-2", TODAY, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.CONFIRMATIONS_AGREE));
    sentOrder(Channel.TREASURY_REGISTER)
        .andGiven(confirmed(), booked("TR-1", ACCOUNTANT.person()))
        .when(confirm("TR-1", TODAY, ACCOUNTANT))
        .expectNoEvents();
    sentOrder(Channel.TREASURY_REGISTER)
        .andGiven(confirmed(), booked("TR-1", ACCOUNTANT.person()))
        .when(confirm("TR-3", TODAY, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.BOOKED_ONCE));
  }

  @Test
  void nobody_confirms_by_hand_what_a_bank_tells_by_its_statement() {
    sentOrder(Channel.BANK_FILE)
        .when(confirm("TR-1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.SENT_BY_REGISTER));
    approvedOrder()
        .when(confirm("TR-1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.IS_SENT));
    sentOrder(Channel.TREASURY_REGISTER)
        .when(confirm("TR-1", TODAY, acting(20, Role.OFFICIAL, null)))
        .expectException(refusedBy(PaymentRule.CONFIRMED_BY_FINANCE));
    sentOrder(Channel.TREASURY_REGISTER)
        .when(confirm("№ 1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.BANK_REFERENCE_WELL_FORMED));
    sentOrder(Channel.TREASURY_REGISTER)
        .when(confirm("TR-1", TODAY.minusDays(1), TREASURER))
        .expectException(refusedBy(PaymentRule.BOOKED_BETWEEN_SENDING_AND_TODAY));
    sentOrder(Channel.TREASURY_REGISTER)
        .when(confirm("TR-1", TODAY.plusDays(1), TREASURER))
        .expectException(refusedBy(PaymentRule.BOOKED_BETWEEN_SENDING_AND_TODAY));
  }

  @Test
  void a_booking_of_what_was_never_sent_is_corrupt_history() {
    order
        .given(prepared(), screened(), approved(ACCOUNTANT), booked(LINE))
        .when(put(BATCH, TREASURER))
        .expectException(corruptHistory());
  }

  private static PutIntoBatch put(BatchId batch, Acting by) {
    return new PutIntoBatch(PAYMENT, batch, by);
  }

  private static RecordSending send(BatchId batch, Acting by) {
    return new RecordSending(PAYMENT, batch, ACCOUNT, Channel.BANK_FILE, by);
  }

  private static ConfirmExecution confirm(String reference, LocalDate day, Acting by) {
    return new ConfirmExecution(PAYMENT, reference, day, by);
  }

  private static PaymentFreed freed() {
    return new PaymentFreed(PAYMENT, GRANT, BATCH, "rule", PersonId.PLATFORM, NOON);
  }

  private static PaymentRejected rejected() {
    return new PaymentRejected(
        PAYMENT, GRANT, FUND, ACCOUNT, 1, AMOUNT, "AC01", PersonId.PLATFORM, NOON);
  }

  private static ExecutionConfirmed confirmed() {
    return new ExecutionConfirmed(PAYMENT, GRANT, "TR-1", TODAY, TREASURER.person(), NOON);
  }

  private static PaymentReturned returned() {
    return new PaymentReturned(
        PAYMENT,
        GRANT,
        FUND,
        ACCOUNT,
        1,
        AMOUNT,
        "OIL-MAIN:R-9",
        TODAY,
        "AC04",
        PersonId.PLATFORM,
        NOON);
  }
}
