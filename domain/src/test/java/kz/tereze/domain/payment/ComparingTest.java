package kz.tereze.domain.payment;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.payment.Ordered.ACCOUNT;
import static kz.tereze.domain.payment.Ordered.AMOUNT;
import static kz.tereze.domain.payment.Ordered.BATCH;
import static kz.tereze.domain.payment.Ordered.GRANT;
import static kz.tereze.domain.payment.Ordered.PAYMENT;
import static kz.tereze.domain.payment.Ordered.approved;
import static kz.tereze.domain.payment.Ordered.batched;
import static kz.tereze.domain.payment.Ordered.order;
import static kz.tereze.domain.payment.Ordered.prepared;
import static kz.tereze.domain.payment.Ordered.refused;
import static kz.tereze.domain.payment.Ordered.screened;
import static kz.tereze.domain.payment.Ordered.sent;

import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.ClearWarning;
import kz.tereze.api.payment.PaymentCommand.CompareAgain;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentCommand.RecordSending;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentEvent.PaymentComparedAgain;
import kz.tereze.api.payment.PaymentEvent.PaymentFreed;
import kz.tereze.api.payment.PaymentEvent.WarningCleared;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// A list that becomes newer while a payment waits.
class ComparingTest {

  private static final String NEWER = "2026-09";
  private static final Warning LISTED = new Warning(WarningKind.PAYEE_ON_SANCTION_LIST, "AFM/4#17");
  private static final String REASON = "Another company of the same name, by its BIN";

  @Test
  void nobody_approves_what_is_on_a_newer_list_and_nobody_puts_it_into_a_batch() {
    listed()
        .when(approve())
        .expectNoEvents()
        .expectException(refusedBy(PaymentRule.NOT_ON_A_NEWER_LIST));
    approvedAndListed()
        .when(batch())
        .expectNoEvents()
        .expectException(refusedBy(PaymentRule.NOT_ON_A_NEWER_LIST));
  }

  @Test
  void what_is_prepared_stays_where_it_is_while_its_grant_is_held() {
    order("2026-08", Set.of(GRANT))
        .given(prepared(), screened())
        .when(approve())
        .expectNoEvents()
        .expectException(refusedBy(PaymentRule.GRANT_IS_NOT_HELD));
    order("2026-08", Set.of(GRANT))
        .given(prepared(), screened(), approved(ACCOUNTANT))
        .when(batch())
        .expectNoEvents()
        .expectException(refusedBy(PaymentRule.GRANT_IS_NOT_HELD));
  }

  @Test
  void who_is_not_on_the_newer_list_is_paid_and_the_facts_name_its_version() {
    order(NEWER)
        .given(prepared(), screened())
        .when(approve())
        .expectEvents(again(ACCOUNTANT.person()), approved(ACCOUNTANT));
    order(NEWER)
        .given(prepared(), screened(), approved(ACCOUNTANT))
        .when(batch())
        .expectEvents(again(TREASURER.person()), batched());
  }

  @Test
  void the_platform_raises_the_warning_as_long_as_the_payment_is_not_handed_over() {
    listed().when(compare()).expectEvents(again(PersonId.PLATFORM, LISTED));
    listed(again(PersonId.PLATFORM, LISTED)).when(compare()).expectNoEvents();
    approvedAndListed(batched()).when(compare()).expectEvents(again(PersonId.PLATFORM, LISTED));
    approvedAndListed(batched(), sent(Channel.BANK_FILE)).when(compare()).expectNoEvents();
    listed()
        .when(new CompareAgain(PAYMENT, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void what_was_handed_over_is_recorded_and_the_warning_with_it() {
    RecordSending sending = new RecordSending(PAYMENT, BATCH, ACCOUNT, Channel.BANK_FILE, PLATFORM);
    approvedAndListed(batched())
        .when(sending)
        .expectEvents(again(PersonId.PLATFORM, LISTED), sent(Channel.BANK_FILE));
    approvedAndListed(batched(), again(PersonId.PLATFORM, LISTED), cleared())
        .when(sending)
        .expectEvents(sent(Channel.BANK_FILE));
  }

  @Test
  void whom_the_lists_named_while_the_file_left_is_answered_for_afterwards() {
    ClearWarning clears = new ClearWarning(PAYMENT, LISTED, REASON, null, ACCOUNTANT);
    approvedAndListed(batched(), again(PersonId.PLATFORM, LISTED), sent(Channel.BANK_FILE))
        .when(clears)
        .expectEvents(cleared());
    approvedAndListed(batched(), again(PersonId.PLATFORM, LISTED), sent(Channel.BANK_FILE))
        .when(new ClearWarning(PAYMENT, LISTED, REASON, null, (Acting) TREASURER))
        .expectException(refusedBy(PaymentRule.CHECKER_IS_NOT_MAKER));
    approvedAndListed(again(PersonId.PLATFORM, LISTED), refused(REASON))
        .when(clears)
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
  }

  @Test
  void what_was_taken_out_of_its_batch_can_be_refused() {
    approvedAndListed(batched(), again(PersonId.PLATFORM, LISTED))
        .when(new RefusePayment(PAYMENT, REASON, ACCOUNTANT))
        .expectException(refusedBy(PaymentRule.AWAITS_SECOND_PERSON));
    approvedAndListed(
            batched(),
            again(PersonId.PLATFORM, LISTED),
            new PaymentFreed(PAYMENT, GRANT, BATCH, REASON, PersonId.PLATFORM, NOON))
        .when(new RefusePayment(PAYMENT, REASON, ACCOUNTANT))
        .expectEvents(refused(REASON));
  }

  @Test
  void a_named_person_clears_it_also_after_the_approval() {
    approvedAndListed(again(PersonId.PLATFORM, LISTED))
        .when(batch())
        .expectException(refusedBy(PaymentRule.WARNINGS_ARE_CLEARED));
    approvedAndListed(again(PersonId.PLATFORM, LISTED))
        .when(new ClearWarning(PAYMENT, LISTED, REASON, null, ACCOUNTANT))
        .expectEvents(cleared());
    approvedAndListed(again(PersonId.PLATFORM, LISTED), cleared())
        .when(batch())
        .expectEvents(batched());
  }

  @Test
  void what_is_listed_after_the_approval_can_still_be_refused() {
    approvedAndListed(again(PersonId.PLATFORM, LISTED))
        .when(new RefusePayment(PAYMENT, REASON, ACCOUNTANT))
        .expectEvents(refused(REASON));
    approvedAndListed(again(PersonId.PLATFORM, LISTED), refused(REASON))
        .when(batch())
        .expectException(refusedBy(PaymentRule.IS_APPROVED));
  }

  /// A payment that waits for the second person, to somebody who is on a newer list by now.
  private static TestExecutor<PaymentOrder> listed(Object... more) {
    return order(NEWER, LISTED).given(prepared(), screened()).andGiven(more);
  }

  private static TestExecutor<PaymentOrder> approvedAndListed(Object... more) {
    return listed(approved(ACCOUNTANT)).andGiven(more);
  }

  private static ApprovePayment approve() {
    return new ApprovePayment(PAYMENT, AMOUNT, ACCOUNTANT);
  }

  private static PutIntoBatch batch() {
    return new PutIntoBatch(PAYMENT, BATCH, (Acting) TREASURER);
  }

  private static CompareAgain compare() {
    return new CompareAgain(PAYMENT, PLATFORM);
  }

  private static PaymentComparedAgain again(PersonId by, Warning... more) {
    return new PaymentComparedAgain(PAYMENT, GRANT, List.of(more), NEWER, by, NOON);
  }

  private static WarningCleared cleared() {
    return new WarningCleared(PAYMENT, GRANT, LISTED, REASON, null, ACCOUNTANT.person(), NOON);
  }
}
