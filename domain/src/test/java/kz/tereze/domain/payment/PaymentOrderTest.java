package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.ConfirmBooking;
import kz.tereze.api.payment.PaymentCommand.OpenPayment;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PaymentOrderTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final PaymentId PAYMENT = PaymentId.of(GRANT, 1, 1);
  private static final Tiyn AMOUNT = Tiyn.ofTenge(24_000_000);
  private static final Iban PAYEE = new Iban("KZ86125KZT5004100100");
  private static final List<PersonId> INVOLVED = List.of(EXPERT.person(), OFFICIAL.person());
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final String REASON = "The account is not the recipient's.";

  private final FixtureConfiguration<PaymentOrder> order = Fixtures.of(PaymentOrder.class);

  @Test
  void an_ordered_tranche_awaits_its_second_person() {
    order.givenNoPriorActivity().when(open(AMOUNT, PLATFORM)).expectEvents(prepared());
  }

  @Test
  void nobody_opens_a_payment_past_the_grant() {
    order
        .givenNoPriorActivity()
        .when(open(AMOUNT, TREASURER))
        .expectNoEvents()
        .expectException(refusedBy(PaymentRule.OPENED_BY_THE_PLATFORM));
  }

  @Test
  void a_payment_is_opened_once() {
    order
        .given(prepared())
        .when(open(AMOUNT, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(open(AMOUNT.plus(AMOUNT), PLATFORM))
        .expectException(refusedBy(PaymentRule.OPENED_ONCE));
  }

  @Test
  void an_accountant_or_another_treasurer_approves() {
    order.given(prepared()).when(approve(AMOUNT, ACCOUNTANT)).expectEvents(approved(ACCOUNTANT));
    order
        .given(prepared())
        .when(approve(AMOUNT, OTHER_TREASURER))
        .expectEvents(approved(OTHER_TREASURER));
  }

  @Test
  void nobody_approves_their_own_payment() {
    order
        .given(prepared())
        .when(approve(AMOUNT, TREASURER))
        .expectException(refusedBy(PaymentRule.CHECKER_IS_NOT_MAKER));
    order
        .given(prepared())
        .when(refuse(REASON, TREASURER))
        .expectException(refusedBy(PaymentRule.CHECKER_IS_NOT_MAKER));
  }

  @Test
  void only_finance_checks() {
    order
        .given(prepared())
        .when(approve(AMOUNT, acting(20, Role.OFFICIAL, null)))
        .expectException(refusedBy(PaymentRule.CHECKED_BY_FINANCE));
    order
        .given(prepared())
        .when(refuse(REASON, acting(20, Role.ADMINISTRATOR, null)))
        .expectException(refusedBy(PaymentRule.CHECKED_BY_FINANCE));
  }

  @Test
  void nobody_pays_what_they_helped_to_award() {
    Acting expertAndAccountant =
        new Acting(EXPERT.person(), Set.of(Role.EXPERT, Role.ACCOUNTANT), null, NOON);
    order
        .given(prepared())
        .when(approve(AMOUNT, expertAndAccountant))
        .expectException(refusedBy(PaymentRule.CHECKER_TOOK_NO_PART));
    order
        .given(prepared())
        .when(refuse(REASON, expertAndAccountant))
        .expectException(refusedBy(PaymentRule.CHECKER_TOOK_NO_PART));
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY, expertAndAccountant))
        .expectException(refusedBy(PaymentRule.CHECKER_TOOK_NO_PART));
  }

  @Test
  void nobody_pays_their_own_organisation() {
    Acting accountant = acting(20, Role.ACCOUNTANT, INSTITUTE);
    order
        .given(prepared())
        .when(approve(AMOUNT, accountant))
        .expectException(refusedBy(PaymentRule.CHECKER_NOT_OF_RECIPIENT));
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY, accountant))
        .expectException(refusedBy(PaymentRule.CHECKER_NOT_OF_RECIPIENT));
  }

  @Test
  void the_second_person_reads_the_amount_for_themselves() {
    order
        .given(prepared())
        .when(approve(AMOUNT.plus(new Tiyn(1)), ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.AMOUNT_IS_CONFIRMED));
  }

  @Test
  void the_same_approval_twice_is_one() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void what_is_checked_is_not_checked_again() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(approve(AMOUNT, OTHER_TREASURER))
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(refuse(REASON, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
    order
        .given(prepared(), refused())
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
  }

  @Test
  void a_refusal_gives_its_reason() {
    order.given(prepared()).when(refuse(REASON, ACCOUNTANT)).expectEvents(refused());
    order
        .given(prepared())
        .when(refuse("no", ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.REASON_GIVEN));
    order
        .given(prepared(), refused())
        .when(refuse(REASON, ACCOUNTANT))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void finance_confirms_what_the_bank_booked() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY, TREASURER))
        .expectEvents(booked(TREASURER));
  }

  @Test
  void only_finance_confirms_a_booking() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY, acting(20, Role.OFFICIAL, null)))
        .expectException(refusedBy(PaymentRule.BOOKING_CONFIRMED_BY_FINANCE));
  }

  @Test
  void nothing_is_booked_that_was_not_approved() {
    order
        .given(prepared())
        .when(confirm("BANK-1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.IS_APPROVED));
    order
        .given(prepared(), refused())
        .when(confirm("BANK-1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.IS_APPROVED));
  }

  @Test
  void a_reference_no_bank_would_give_is_refused() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("№ 1", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.BANK_REFERENCE_WELL_FORMED));
  }

  @Test
  void the_bank_books_between_the_approval_and_today() {
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY.minusDays(1), TREASURER))
        .expectException(refusedBy(PaymentRule.BOOKED_BETWEEN_APPROVAL_AND_TODAY));
    order
        .given(prepared(), approved(ACCOUNTANT))
        .when(confirm("BANK-1", TODAY.plusDays(1), TREASURER))
        .expectException(refusedBy(PaymentRule.BOOKED_BETWEEN_APPROVAL_AND_TODAY));
  }

  @Test
  void a_payment_is_booked_once() {
    order
        .given(prepared(), approved(ACCOUNTANT), booked(TREASURER))
        .when(confirm("BANK-1", TODAY, OTHER_TREASURER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    order
        .given(prepared(), approved(ACCOUNTANT), booked(TREASURER))
        .when(confirm("BANK-2", TODAY, TREASURER))
        .expectException(refusedBy(PaymentRule.BOOKED_ONCE));
  }

  @Test
  void a_booking_of_what_was_refused_is_corrupt_history() {
    order
        .given(prepared(), refused(), booked(TREASURER))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(corruptHistory());
    order
        .given(prepared(), refused(), approved(ACCOUNTANT))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(corruptHistory());
  }

  private static OpenPayment open(Tiyn amount, Acting by) {
    return new OpenPayment(
        PAYMENT,
        GRANT,
        new FundId("KBK-401103"),
        1,
        amount,
        INSTITUTE,
        PAYEE,
        TREASURER.person(),
        INVOLVED,
        by);
  }

  private static ApprovePayment approve(Tiyn amount, Acting by) {
    return new ApprovePayment(PAYMENT, amount, by);
  }

  private static RefusePayment refuse(String reason, Acting by) {
    return new RefusePayment(PAYMENT, reason, by);
  }

  private static ConfirmBooking confirm(String reference, LocalDate bookedOn, Acting by) {
    return new ConfirmBooking(PAYMENT, reference, bookedOn, by);
  }

  private static PaymentPrepared prepared() {
    return new PaymentPrepared(
        PAYMENT,
        GRANT,
        new FundId("KBK-401103"),
        1,
        AMOUNT,
        INSTITUTE,
        PAYEE,
        TREASURER.person(),
        INVOLVED,
        PersonId.PLATFORM,
        NOON);
  }

  private static PaymentApproved approved(Acting by) {
    return new PaymentApproved(PAYMENT, GRANT, AMOUNT, by.person(), NOON);
  }

  private static PaymentRefused refused() {
    return new PaymentRefused(PAYMENT, GRANT, 1, REASON, ACCOUNTANT.person(), NOON);
  }

  private static PaymentBooked booked(Acting by) {
    return new PaymentBooked(
        PAYMENT,
        GRANT,
        new FundId("KBK-401103"),
        null,
        1,
        AMOUNT,
        "BANK-1",
        TODAY,
        by.person(),
        NOON);
  }
}
