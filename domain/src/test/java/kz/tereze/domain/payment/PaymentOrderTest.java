package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.payment.Ordered.AMOUNT;
import static kz.tereze.domain.payment.Ordered.FUND;
import static kz.tereze.domain.payment.Ordered.GRANT;
import static kz.tereze.domain.payment.Ordered.INVOLVED;
import static kz.tereze.domain.payment.Ordered.PAYEE;
import static kz.tereze.domain.payment.Ordered.PAYMENT;
import static kz.tereze.domain.payment.Ordered.approved;
import static kz.tereze.domain.payment.Ordered.prepared;
import static kz.tereze.domain.payment.Ordered.refused;
import static kz.tereze.domain.payment.Ordered.screened;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.AskedBy;
import kz.tereze.api.payment.AskedWhom;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.ClearWarning;
import kz.tereze.api.payment.PaymentCommand.OpenPayment;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentCommand.ScreenPayment;
import kz.tereze.api.payment.PaymentEvent.ApprovalGiven;
import kz.tereze.api.payment.PaymentEvent.PaymentApproved;
import kz.tereze.api.payment.PaymentEvent.WarningCleared;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PaymentOrderTest {

  private static final Warning REPEATED =
      new Warning(WarningKind.SAME_PAYEE_AND_AMOUNT, "AP26000007-T1-1");
  private static final Warning LISTED = new Warning(WarningKind.PAYEE_ON_SANCTION_LIST, "2026-08");
  private static final String REASON = "The account is not the recipient's.";

  private final FixtureConfiguration<PaymentOrder> order = Ordered.order();

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
    order
        .given(prepared(), screened())
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectEvents(approved(ACCOUNTANT));
    order
        .given(prepared(), screened())
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
  }

  @Test
  void nobody_pays_their_own_organisation() {
    Acting accountant = acting(20, Role.ACCOUNTANT, INSTITUTE);
    order
        .given(prepared())
        .when(approve(AMOUNT, accountant))
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
        .given(prepared(), refused(REASON))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
  }

  @Test
  void a_refusal_gives_its_reason() {
    order.given(prepared()).when(refuse(REASON, ACCOUNTANT)).expectEvents(refused(REASON));
    order
        .given(prepared())
        .when(refuse("no", ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.REASON_GIVEN));
    order
        .given(prepared(), refused(REASON))
        .when(refuse(REASON, ACCOUNTANT))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nothing_is_approved_before_it_was_compared() {
    order
        .given(prepared())
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.IS_SCREENED));
  }

  @Test
  void the_platform_compares_once() {
    order.given(prepared()).when(screen(PLATFORM, REPEATED)).expectEvents(screened(REPEATED));
    order.given(prepared(), screened()).when(screen(PLATFORM, REPEATED)).expectNoEvents();
    order
        .given(prepared(), screened(), approved(ACCOUNTANT))
        .when(screen(PLATFORM, REPEATED))
        .expectNoEvents();
    order
        .given(prepared())
        .when(screen(ACCOUNTANT, REPEATED))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_warning_stops_the_approval_until_another_person_cleared_it_with_a_reason() {
    order
        .given(prepared(), screened(REPEATED))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.WARNINGS_ARE_CLEARED));
    order
        .given(prepared(), screened(REPEATED))
        .when(clear(REPEATED, REASON, ACCOUNTANT))
        .expectEvents(cleared(REPEATED));
    order
        .given(prepared(), screened(REPEATED), cleared(REPEATED))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectEvents(approved(ACCOUNTANT));
    order
        .given(prepared(), screened(REPEATED), cleared(REPEATED))
        .when(clear(REPEATED, REASON, ACCOUNTANT))
        .expectNoEvents();
  }

  @Test
  void a_warning_is_cleared_by_somebody_else_who_says_why() {
    order
        .given(prepared(), screened(REPEATED))
        .when(clear(REPEATED, REASON, TREASURER))
        .expectException(refusedBy(PaymentRule.CHECKER_IS_NOT_MAKER));
    order
        .given(prepared(), screened(REPEATED))
        .when(clear(REPEATED, "fine", ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.REASON_GIVEN));
    order
        .given(prepared(), screened(REPEATED))
        .when(clear(LISTED, REASON, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.WARNING_WAS_RAISED));
    order
        .given(prepared(), screened(REPEATED))
        .when(clear(REPEATED, REASON, acting(20, Role.OFFICIAL, null)))
        .expectException(refusedBy(PaymentRule.CHECKED_BY_FINANCE));
  }

  @Test
  void whoever_confirmed_a_changed_account_does_not_approve_the_payment_to_it() {
    Warning changed = new Warning(WarningKind.ACCOUNT_CHANGED, "AP26000001/1");
    order
        .given(prepared(), screened(changed), cleared(changed))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.CHANGED_ACCOUNT_IS_CONFIRMED_BY_ANOTHER));
    order
        .given(prepared(), screened(changed), cleared(changed))
        .when(approve(AMOUNT, OTHER_TREASURER))
        .expectEvents(approved(OTHER_TREASURER));
  }

  @Test
  void a_changed_account_is_cleared_by_whoever_asked_through_another_channel() {
    Warning changed = new Warning(WarningKind.ACCOUNT_CHANGED, "AP26000001/1");
    AccountCheck check = new AccountCheck(AskedBy.PHONE, LocalDate.of(2026, 9, 1), AskedWhom.HEAD);
    order
        .given(prepared(), screened(changed))
        .when(clear(changed, REASON, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.CHANGED_ACCOUNT_WAS_ASKED_ABOUT));
    order
        .given(prepared(), screened(changed))
        .when(
            new ClearWarning(
                PAYMENT,
                changed,
                REASON,
                new AccountCheck(AskedBy.PHONE, LocalDate.of(2026, 9, 2), AskedWhom.HEAD),
                ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.CHANGED_ACCOUNT_WAS_ASKED_ABOUT));
    order
        .given(prepared(), screened(changed))
        .when(new ClearWarning(PAYMENT, changed, REASON, check, ACCOUNTANT))
        .expectEvents(
            new WarningCleared(PAYMENT, GRANT, changed, REASON, check, ACCOUNTANT.person(), NOON));
  }

  @Test
  void a_large_amount_needs_more_persons() {
    Tiyn large = Tiyn.ofTenge(50_000_001);
    order
        .given(prepared(large), screened())
        .when(approve(large, ACCOUNTANT))
        .expectEvents(given(large, 1, 2, ACCOUNTANT));
    order
        .given(prepared(large), screened(), given(large, 1, 2, ACCOUNTANT))
        .when(approve(large, ACCOUNTANT))
        .expectNoEvents();
    order
        .given(prepared(large), screened(), given(large, 1, 2, ACCOUNTANT))
        .when(approve(large, OTHER_TREASURER))
        .expectEvents(new PaymentApproved(PAYMENT, GRANT, large, OTHER_TREASURER.person(), NOON));
    Tiyn huge = Tiyn.ofTenge(500_000_001);
    order
        .given(prepared(huge), screened(), given(huge, 1, 3, ACCOUNTANT))
        .when(approve(huge, OTHER_TREASURER))
        .expectEvents(given(huge, 2, 3, OTHER_TREASURER));
  }

  @Test
  void one_person_is_enough_up_to_the_first_band() {
    Tiyn band = Tiyn.ofTenge(50_000_000);
    order
        .given(prepared(band), screened())
        .when(approve(band, ACCOUNTANT))
        .expectEvents(new PaymentApproved(PAYMENT, GRANT, band, ACCOUNTANT.person(), NOON));
  }

  @Test
  void an_approval_of_what_was_refused_is_corrupt_history() {
    order
        .given(prepared(), refused(REASON), approved(ACCOUNTANT))
        .when(approve(AMOUNT, ACCOUNTANT))
        .expectException(corruptHistory());
  }

  private static OpenPayment open(Tiyn amount, Acting by) {
    return new OpenPayment(
        PAYMENT, GRANT, FUND, 1, amount, INSTITUTE, PAYEE, TREASURER.person(), INVOLVED, by);
  }

  private static ApprovePayment approve(Tiyn amount, Acting by) {
    return new ApprovePayment(PAYMENT, amount, by);
  }

  private static RefusePayment refuse(String reason, Acting by) {
    return new RefusePayment(PAYMENT, reason, by);
  }

  private static ScreenPayment screen(Acting by, Warning... warnings) {
    return new ScreenPayment(PAYMENT, List.of(warnings), "2026-08", by);
  }

  private static ClearWarning clear(Warning warning, String reason, Acting by) {
    return new ClearWarning(PAYMENT, warning, reason, null, by);
  }

  private static WarningCleared cleared(Warning warning) {
    return new WarningCleared(PAYMENT, GRANT, warning, REASON, null, ACCOUNTANT.person(), NOON);
  }

  private static ApprovalGiven given(Tiyn amount, int given, int needed, Acting by) {
    return new ApprovalGiven(PAYMENT, GRANT, amount, given, needed, by.person(), NOON);
  }
}
