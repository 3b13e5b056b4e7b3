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
import static kz.tereze.domain.payment.Ordered.ACCOUNT;
import static kz.tereze.domain.payment.Ordered.BATCH;
import static kz.tereze.domain.payment.Ordered.FUND;
import static kz.tereze.domain.payment.Ordered.GRANT;
import static kz.tereze.domain.payment.Ordered.TODAY;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchCommand.AnswerForVoidFile;
import kz.tereze.api.payment.BatchCommand.ApproveBatch;
import kz.tereze.api.payment.BatchCommand.CloseBatch;
import kz.tereze.api.payment.BatchCommand.IncludePayment;
import kz.tereze.api.payment.BatchCommand.OpenBatch;
import kz.tereze.api.payment.BatchCommand.RecordAnswer;
import kz.tereze.api.payment.BatchCommand.RefuseBatch;
import kz.tereze.api.payment.BatchCommand.ReportVoidFile;
import kz.tereze.api.payment.BatchCommand.SendBatch;
import kz.tereze.api.payment.BatchCommand.TakeOutPayment;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.BatchEvent.BatchAnswered;
import kz.tereze.api.payment.BatchEvent.BatchClosed;
import kz.tereze.api.payment.BatchEvent.BatchExtended;
import kz.tereze.api.payment.BatchEvent.BatchOpened;
import kz.tereze.api.payment.BatchEvent.BatchReduced;
import kz.tereze.api.payment.BatchEvent.BatchRefused;
import kz.tereze.api.payment.BatchEvent.BatchSent;
import kz.tereze.api.payment.BatchEvent.BatchSigned;
import kz.tereze.api.payment.BatchEvent.VoidFileAnswered;
import kz.tereze.api.payment.BatchEvent.VoidFileReported;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.SignedPaper;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final PaymentId FIRST = PaymentId.of(GRANT, 1, 1);
  private static final PaymentId SECOND = PaymentId.of(new ApplicationNumber("AP26000002"), 1, 1);
  private static final Tiyn TEN = Tiyn.ofTenge(10);
  private static final Hash FILE = new Hash("a".repeat(64));
  private static final Hash OTHER_FILE = new Hash("b".repeat(64));
  private static final Acting THIRD_TREASURER = acting(21, Role.TREASURER, null);
  private static final BatchContent CONTENT =
      new BatchContent(BATCH, FUND, ACCOUNT, Channel.BANK_FILE, 2, TEN.plus(TEN), FILE);
  private static final String LISTED = "The payee stands on the list of today.";
  private static final String REASON = "The second account is closed.";

  /// Payments with an open warning, or a payee on a newer list.
  private final Set<PaymentId> warned = new HashSet<>();

  private final OpenWarnings warnings =
      payees ->
          payees.entrySet().stream()
              .filter(each -> warned.contains(each.getKey()) && each.getValue().equals(INSTITUTE))
              .map(Map.Entry::getKey)
              .toList();
  private final FixtureConfiguration<Batch> batch =
      Fixtures.of(Batch.class).registerInjectableResource(warnings);

  private TestExecutor<Batch> filled() {
    return batch.given(opened(), included(FIRST), included(SECOND));
  }

  private TestExecutor<Batch> closedBatch() {
    return filled().andGiven(closed());
  }

  private TestExecutor<Batch> signedBatch() {
    return closedBatch().andGiven(signed(1, ACCOUNTANT), signed(2, OTHER_TREASURER));
  }

  @Test
  void a_treasurer_begins_a_batch() {
    batch.givenNoPriorActivity().when(open(TREASURER)).expectEvents(opened());
    batch.given(opened()).when(open(TREASURER)).expectNoEvents();
    batch
        .given(opened())
        .when(open(OTHER_TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_OPENED_ONCE));
    batch
        .givenNoPriorActivity()
        .when(open(ACCOUNTANT))
        .expectException(refusedBy(BatchRule.OPENED_BY_TREASURER));
  }

  @Test
  void payments_of_its_fund_come_in_while_it_is_open() {
    batch.given(opened()).when(include(FIRST, FUND, PLATFORM)).expectEvents(included(FIRST));
    batch.given(opened(), included(FIRST)).when(include(FIRST, FUND, PLATFORM)).expectNoEvents();
    batch
        .given(opened())
        .when(include(FIRST, new FundId("KBK-401103-ORE"), PLATFORM))
        .expectException(refusedBy(BatchRule.PAYMENT_IS_OF_THE_FUND));
    batch
        .given(opened())
        .when(include(FIRST, null, PLATFORM))
        .expectException(refusedBy(BatchRule.PAYMENT_IS_OF_THE_FUND));
    batch
        .given(opened())
        .when(include(FIRST, FUND, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_FOLLOWS_FROM_A_FACT));
    closedBatch()
        .when(include(PaymentId.of(GRANT, 2, 1), FUND, PLATFORM))
        .expectException(refusedBy(BatchRule.BATCH_IS_OPEN));
  }

  @Test
  void a_batch_stays_small_enough_to_be_checked() {
    List<BatchExtended> many =
        IntStream.rangeClosed(1, 500)
            .mapToObj(
                i -> included(PaymentId.of(new ApplicationNumber("AP%08d".formatted(i)), 1, 1)))
            .toList();
    batch
        .given(opened())
        .andGiven(many)
        .when(include(PaymentId.of(new ApplicationNumber("AP99999999"), 1, 1), FUND, PLATFORM))
        .expectException(refusedBy(BatchRule.BATCH_HAS_ROOM));
  }

  @Test
  void it_closes_when_its_file_holds_what_it_holds() {
    filled().when(close(TREASURER)).expectEvents(closed());
    closedBatch().when(close(TREASURER)).expectNoEvents();
    filled()
        .when(close(List.of(FIRST, SECOND), TEN, TREASURER))
        .expectException(refusedBy(BatchRule.FILE_AGREES_WITH_BATCH));
    List<List<PaymentId>> others =
        List.of(List.of(FIRST), List.of(FIRST, FIRST), List.of(FIRST, PaymentId.of(GRANT, 3, 1)));
    for (List<PaymentId> other : others) {
      filled()
          .when(close(other, TEN.plus(TEN), TREASURER))
          .expectException(refusedBy(BatchRule.FILE_AGREES_WITH_BATCH));
    }
    filled().when(close(ACCOUNTANT)).expectException(refusedBy(BatchRule.CLOSED_BY_TREASURER));
    batch
        .given(opened())
        .when(close(List.of(), Tiyn.ZERO, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_NOT_EMPTY));
    closedBatch()
        .when(
            new CloseBatch(
                BATCH,
                List.of(FIRST, SECOND),
                TEN.plus(TEN),
                OTHER_FILE,
                BATCH.number(),
                TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_OPEN));
  }

  @Test
  void two_others_sign_the_very_file() {
    closedBatch().when(approve(ACCOUNTANT)).expectEvents(signed(1, ACCOUNTANT));
    closedBatch()
        .andGiven(signed(1, ACCOUNTANT))
        .when(approve(OTHER_TREASURER))
        .expectEvents(signed(2, OTHER_TREASURER));
    closedBatch().andGiven(signed(1, ACCOUNTANT)).when(approve(ACCOUNTANT)).expectNoEvents();
    signedBatch()
        .when(approve(THIRD_TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_AWAITS_APPROVAL));
    filled().when(approve(ACCOUNTANT)).expectException(refusedBy(BatchRule.BATCH_AWAITS_APPROVAL));
  }

  @Test
  void nobody_signs_their_own_batch_or_a_case_of_their_own() {
    closedBatch()
        .when(approve(TREASURER))
        .expectException(refusedBy(BatchRule.APPROVER_IS_NOT_MAKER));
    closedBatch()
        .when(approve(acting(20, Role.OFFICIAL, null)))
        .expectException(refusedBy(BatchRule.BATCH_APPROVED_BY_FINANCE));
    closedBatch()
        .when(approve(new Acting(EXPERT.person(), Set.of(Role.ACCOUNTANT), null, NOON)))
        .expectException(refusedBy(BatchRule.APPROVER_TOOK_NO_PART));
    closedBatch()
        .when(approve(acting(20, Role.ACCOUNTANT, INSTITUTE)))
        .expectException(refusedBy(BatchRule.APPROVER_NOT_OF_A_RECIPIENT));
  }

  @Test
  void the_total_and_the_file_are_the_ones_they_saw() {
    closedBatch()
        .when(new ApproveBatch(BATCH, TEN, FILE, signature(CONTENT), null, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.TOTAL_IS_CONFIRMED));
    closedBatch()
        .when(
            new ApproveBatch(
                BATCH, TEN.plus(TEN), OTHER_FILE, signature(CONTENT), null, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.FILE_IS_THE_CLOSED_ONE));
  }

  @Test
  void a_signature_of_something_else_or_by_another_key_is_refused() {
    BatchContent other =
        new BatchContent(BATCH, FUND, ACCOUNT, Channel.BANK_FILE, 2, TEN.plus(TEN), OTHER_FILE);
    closedBatch()
        .when(new ApproveBatch(BATCH, TEN.plus(TEN), FILE, signature(other), null, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.SIGNED_WITH_A_FINANCIAL_KEY));
    Signature personal =
        new Signature(
            signature(CONTENT).statement(), FILE, SigningPower.PERSONAL, Authority.values()[0]);
    closedBatch()
        .when(new ApproveBatch(BATCH, TEN.plus(TEN), FILE, personal, null, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.SIGNED_WITH_A_FINANCIAL_KEY));
  }

  @Test
  void a_refused_batch_frees_its_payments() {
    closedBatch().when(refuse(REASON, ACCOUNTANT)).expectEvents(refused());
    closedBatch().andGiven(refused()).when(refuse(REASON, ACCOUNTANT)).expectNoEvents();
    closedBatch()
        .when(refuse("no", ACCOUNTANT))
        .expectException(refusedBy(BatchRule.REFUSAL_HAS_REASON));
    closedBatch()
        .andGiven(refused())
        .when(approve(ACCOUNTANT))
        .expectException(refusedBy(BatchRule.BATCH_AWAITS_APPROVAL));
    closedBatch()
        .when(refuse(REASON, TREASURER))
        .expectException(refusedBy(BatchRule.APPROVER_IS_NOT_MAKER));
  }

  @Test
  void it_is_handed_over_when_enough_have_signed() {
    signedBatch().when(new SendBatch(BATCH, FILE, TREASURER)).expectEvents(sent());
    signedBatch().andGiven(sent()).when(new SendBatch(BATCH, FILE, TREASURER)).expectNoEvents();
    closedBatch()
        .andGiven(signed(1, ACCOUNTANT))
        .when(new SendBatch(BATCH, FILE, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_APPROVED));
    signedBatch()
        .when(new SendBatch(BATCH, FILE, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.SENT_BY_TREASURER));
  }

  @Test
  void nobody_signs_or_hands_over_what_pays_somebody_on_a_newer_list() {
    warned.add(SECOND);
    closedBatch()
        .when(approve(ACCOUNTANT))
        .expectNoEvents()
        .expectException(
            refusedBy(BatchRule.BATCH_IS_CLEAR, Map.of("n", 1, "payments", SECOND.key())));
    signedBatch()
        .when(new SendBatch(BATCH, FILE, TREASURER))
        .expectNoEvents()
        .expectException(
            refusedBy(BatchRule.BATCH_IS_CLEAR, Map.of("n", 1, "payments", SECOND.key())));
    signedBatch().andGiven(sent()).when(new SendBatch(BATCH, FILE, TREASURER)).expectNoEvents();
  }

  @Test
  void whoever_refuses_or_takes_out_needs_no_clear_batch() {
    warned.add(SECOND);
    closedBatch().when(refuse(REASON, ACCOUNTANT)).expectEvents(refused());
    closedBatch().when(takeOut(SECOND, TREASURER)).expectEvents(takenOut(SECOND, CONTENT));
  }

  @Test
  void a_treasurer_takes_a_payment_out_until_the_batch_is_handed_over() {
    filled().when(takeOut(SECOND, TREASURER)).expectEvents(takenOut(SECOND, null));
    signedBatch().when(takeOut(SECOND, OTHER_TREASURER)).expectEvents(takenOutByAnother());
    closedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(takeOut(SECOND, TREASURER))
        .expectNoEvents();
    closedBatch()
        .when(takeOut(SECOND, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.TAKEN_OUT_BY_TREASURER));
    closedBatch()
        .when(takeOut(PaymentId.of(GRANT, 3, 1), TREASURER))
        .expectException(refusedBy(BatchRule.PAYMENT_IS_IN_THE_BATCH));
    closedBatch()
        .when(new TakeOutPayment(BATCH, SECOND, " listed ", TREASURER))
        .expectException(refusedBy(BatchRule.TAKING_OUT_HAS_REASON));
    signedBatch()
        .andGiven(sent())
        .when(takeOut(SECOND, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_NOT_ENDED));
    closedBatch()
        .andGiven(refused())
        .when(takeOut(SECOND, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_NOT_ENDED));
  }

  @Test
  void what_was_signed_before_counts_no_longer() {
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(new SendBatch(BATCH, FILE, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_APPROVED));
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(approve(ACCOUNTANT))
        .expectException(refusedBy(BatchRule.BATCH_AWAITS_APPROVAL));
    BatchContent rest =
        new BatchContent(BATCH, FUND, ACCOUNT, Channel.BANK_FILE, 1, TEN, OTHER_FILE);
    BatchClosed again = new BatchClosed(rest, BATCH.message(2), TREASURER.person(), NOON);
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(new CloseBatch(BATCH, List.of(FIRST), TEN, OTHER_FILE, BATCH.message(2), TREASURER))
        .expectEvents(again);
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT), again)
        .when(new SendBatch(BATCH, FILE, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_IS_APPROVED));
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT), again)
        .when(new ApproveBatch(BATCH, TEN, OTHER_FILE, signature(CONTENT), null, ACCOUNTANT))
        .expectException(refusedBy(BatchRule.SIGNED_WITH_A_FINANCIAL_KEY));
    signedBatch()
        .andGiven(takenOut(SECOND, CONTENT), again)
        .when(new ApproveBatch(BATCH, TEN, OTHER_FILE, signature(rest), null, ACCOUNTANT))
        .expectEvents(
            new BatchSigned(BATCH, 1, 2, signature(rest), null, ACCOUNTANT.person(), NOON));
  }

  @Test
  void a_changed_file_bears_a_number_of_its_own() {
    for (String number : List.of(BATCH.number(), BATCH.message(3))) {
      signedBatch()
          .andGiven(takenOut(SECOND, CONTENT))
          .when(new CloseBatch(BATCH, List.of(FIRST), TEN, OTHER_FILE, number, TREASURER))
          .expectNoEvents()
          .expectException(
              refusedBy(
                  BatchRule.FILE_BEARS_A_NUMBER_OF_ITS_OWN, Map.of("number", BATCH.message(2))));
    }
    // Nothing was written down while it was open.
    filled()
        .andGiven(takenOut(SECOND, null))
        .when(new CloseBatch(BATCH, List.of(FIRST), TEN, FILE, BATCH.message(2), TREASURER))
        .expectException(refusedBy(BatchRule.FILE_BEARS_A_NUMBER_OF_ITS_OWN));
  }

  @Test
  void a_register_is_approved_with_its_paper_over_the_signatures_before() {
    BatchContent register =
        new BatchContent(BATCH, FUND, ACCOUNT, Channel.TREASURY_REGISTER, 2, TEN.plus(TEN), FILE);
    Hash once = new Hash("c".repeat(64));
    Hash twice = new Hash("d".repeat(64));
    BatchSigned first =
        new BatchSigned(BATCH, 1, 2, signature(register), once, ACCOUNTANT.person(), NOON);
    List<BatchEvent> closed =
        List.of(
            new BatchOpened(
                BATCH, FUND, ACCOUNT, Channel.TREASURY_REGISTER, TODAY, TREASURER.person(), NOON),
            included(FIRST),
            included(SECOND),
            new BatchClosed(register, BATCH.number(), TREASURER.person(), NOON));
    batch.given(closed).when(approve(register, null, ACCOUNTANT)).expectException(unsigned());
    batch
        .given(closed)
        .when(approve(register, new SignedPaper(null, once), ACCOUNTANT))
        .expectEvents(first);
    for (SignedPaper other : List.of(new SignedPaper(null, twice), new SignedPaper(FILE, twice))) {
      batch
          .given(closed)
          .andGiven(first)
          .when(approve(register, other, OTHER_TREASURER))
          .expectException(unsigned());
    }
    batch
        .given(closed)
        .andGiven(first)
        .when(approve(register, new SignedPaper(once, twice), OTHER_TREASURER))
        .expectEvents(
            new BatchSigned(
                BATCH, 2, 2, signature(register), twice, OTHER_TREASURER.person(), NOON));
    closedBatch()
        .when(approve(CONTENT, new SignedPaper(null, once), ACCOUNTANT))
        .expectException(unsigned());
  }

  private static Matcher<Throwable> unsigned() {
    return refusedBy(BatchRule.PAPER_IS_SIGNED_WITH_IT);
  }

  private static ApproveBatch approve(
      BatchContent content, @Nullable SignedPaper paper, Acting by) {
    return new ApproveBatch(BATCH, TEN.plus(TEN), FILE, signature(content), paper, by);
  }

  @Test
  void what_is_handed_over_is_the_signed_file() {
    signedBatch()
        .andGiven(refused())
        .when(new SendBatch(BATCH, FILE, TREASURER))
        .expectException(refusedBy(BatchRule.FILE_IS_OF_NO_REFUSED_BATCH));
    signedBatch()
        .when(new SendBatch(BATCH, OTHER_FILE, TREASURER))
        .expectNoEvents()
        .expectException(refusedBy(BatchRule.SENT_FILE_IS_THE_SIGNED_ONE));
    signedBatch()
        .andGiven(sent())
        .when(new SendBatch(BATCH, OTHER_FILE, TREASURER))
        .expectException(refusedBy(BatchRule.SENT_FILE_IS_THE_SIGNED_ONE));
  }

  @Test
  void a_void_file_that_got_out_stops_the_batch_until_another_person_answers_for_it() {
    BatchContent rest =
        new BatchContent(BATCH, FUND, ACCOUNT, Channel.BANK_FILE, 1, TEN, OTHER_FILE);
    List<BatchEvent> again =
        List.of(
            takenOut(SECOND, CONTENT),
            new BatchClosed(rest, BATCH.message(2), TREASURER.person(), NOON),
            signed(1, ACCOUNTANT),
            signed(2, OTHER_TREASURER));
    VoidFileReported told =
        new VoidFileReported(BATCH, FILE, REASON, OTHER_TREASURER.person(), NOON);
    VoidFileAnswered answered =
        new VoidFileAnswered(BATCH, FILE, REASON, ACCOUNTANT.person(), NOON);
    SendBatch handsOver = new SendBatch(BATCH, OTHER_FILE, TREASURER);
    signedBatch().andGiven(again).when(report(FILE, OTHER_TREASURER)).expectEvents(told);
    signedBatch().andGiven(again).andGiven(told).when(report(FILE, ACCOUNTANT)).expectNoEvents();
    signedBatch()
        .andGiven(again)
        .andGiven(told)
        .when(handsOver)
        .expectNoEvents()
        .expectException(refusedBy(BatchRule.VOID_FILES_ARE_ANSWERED_FOR, Map.of("n", 1)));
    signedBatch()
        .andGiven(again)
        .andGiven(told)
        .when(answer(OTHER_TREASURER))
        .expectException(refusedBy(BatchRule.VOID_FILE_ANSWERED_BY_ANOTHER));
    signedBatch()
        .andGiven(again)
        .andGiven(told)
        .when(new AnswerForVoidFile(BATCH, FILE, " no ", ACCOUNTANT))
        .expectException(refusedBy(BatchRule.VOID_FILE_HAS_REASON));
    signedBatch().andGiven(again).andGiven(told).when(answer(ACCOUNTANT)).expectEvents(answered);
    signedBatch()
        .andGiven(again)
        .andGiven(told, answered)
        .when(answer(ACCOUNTANT))
        .expectNoEvents();
    signedBatch()
        .andGiven(again)
        .andGiven(told, answered)
        .when(answer(OTHER_TREASURER))
        .expectException(refusedBy(BatchRule.VOID_FILE_WAS_REPORTED));
    signedBatch()
        .andGiven(again)
        .andGiven(told, answered)
        .when(handsOver)
        .expectEvents(new BatchSent(rest, List.of(FIRST), TREASURER.person(), NOON));
  }

  @Test
  void only_a_void_file_is_told_of_by_those_who_pay() {
    signedBatch().when(report(FILE, ACCOUNTANT)).expectException(refusedBy(BatchRule.FILE_IS_VOID));
    closedBatch()
        .andGiven(refused())
        .when(report(FILE, TREASURER))
        .expectEvents(new VoidFileReported(BATCH, FILE, REASON, TREASURER.person(), NOON));
    closedBatch()
        .andGiven(refused())
        .when(report(FILE, OFFICIAL))
        .expectException(refusedBy(BatchRule.VOID_FILE_TOLD_BY_FINANCE));
    closedBatch()
        .andGiven(refused())
        .when(new ReportVoidFile(BATCH, FILE, " sent ", TREASURER))
        .expectException(refusedBy(BatchRule.VOID_FILE_HAS_REASON));
    closedBatch()
        .andGiven(refused(), new VoidFileReported(BATCH, FILE, REASON, TREASURER.person(), NOON))
        .when(answer(OFFICIAL))
        .expectException(refusedBy(BatchRule.VOID_FILE_TOLD_BY_FINANCE));
    closedBatch()
        .andGiven(refused())
        .when(answer(ACCOUNTANT))
        .expectException(refusedBy(BatchRule.VOID_FILE_WAS_REPORTED));
  }

  private static ReportVoidFile report(Hash file, Acting by) {
    return new ReportVoidFile(BATCH, file, REASON, by);
  }

  private static AnswerForVoidFile answer(Acting by) {
    return new AnswerForVoidFile(BATCH, FILE, REASON, by);
  }

  @Test
  void what_was_taken_out_does_not_come_in_again() {
    closedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(include(SECOND, FUND, PLATFORM))
        .expectException(refusedBy(BatchRule.PAYMENT_WAS_NOT_TAKEN_OUT));
    closedBatch()
        .andGiven(takenOut(SECOND, CONTENT))
        .when(include(PaymentId.of(GRANT, 3, 1), FUND, PLATFORM))
        .expectEvents(included(PaymentId.of(GRANT, 3, 1)));
    closedBatch()
        .andGiven(takenOut(SECOND, CONTENT), included(SECOND))
        .when(close(TREASURER))
        .expectException(corruptHistory());
  }

  @Test
  void the_banks_answer_is_recorded_once() {
    BatchAnswered answered = new BatchAnswered(BATCH, OTHER_FILE, 1, 1, PersonId.PLATFORM, NOON);
    RecordAnswer answer = new RecordAnswer(BATCH, OTHER_FILE, 1, 1, PLATFORM);
    signedBatch().andGiven(sent()).when(answer).expectEvents(answered);
    signedBatch().andGiven(sent(), answered).when(answer).expectNoEvents();
    signedBatch().when(answer).expectException(refusedBy(BatchRule.BATCH_WAS_SENT));
    signedBatch()
        .andGiven(sent())
        .when(new RecordAnswer(BATCH, OTHER_FILE, 1, 1, TREASURER))
        .expectException(refusedBy(BatchRule.BATCH_FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_payment_behind_the_closing_is_corrupt_history() {
    closedBatch()
        .andGiven(included(PaymentId.of(GRANT, 3, 1)))
        .when(approve(ACCOUNTANT))
        .expectException(corruptHistory());
  }

  private static OpenBatch open(Acting by) {
    return new OpenBatch(BATCH, FUND, ACCOUNT, Channel.BANK_FILE, TODAY, by);
  }

  private static BatchOpened opened() {
    return new BatchOpened(
        BATCH, FUND, ACCOUNT, Channel.BANK_FILE, TODAY, TREASURER.person(), NOON);
  }

  private static IncludePayment include(PaymentId payment, @Nullable FundId fund, Acting by) {
    return new IncludePayment(
        BATCH, payment, fund, TEN, INSTITUTE, List.of(EXPERT.person(), OFFICIAL.person()), by);
  }

  private static BatchExtended included(PaymentId payment) {
    return new BatchExtended(
        BATCH,
        payment,
        TEN,
        INSTITUTE,
        List.of(EXPERT.person(), OFFICIAL.person()),
        PersonId.PLATFORM,
        NOON);
  }

  private static CloseBatch close(Acting by) {
    return close(List.of(FIRST, SECOND), TEN.plus(TEN), by);
  }

  private static CloseBatch close(List<PaymentId> payments, Tiyn total, Acting by) {
    return new CloseBatch(BATCH, payments, total, FILE, BATCH.number(), by);
  }

  private static BatchClosed closed() {
    return new BatchClosed(CONTENT, BATCH.number(), TREASURER.person(), NOON);
  }

  private static ApproveBatch approve(Acting by) {
    return new ApproveBatch(BATCH, TEN.plus(TEN), FILE, signature(CONTENT), null, by);
  }

  private static Signature signature(BatchContent content) {
    return new Signature(
        new Statement(
            BatchContent.ACT, BATCH.number(), content.total(), content.hash(), List.of(), "c"),
        FILE,
        SigningPower.FINANCIAL,
        Authority.values()[0]);
  }

  private static BatchSigned signed(int given, Acting by) {
    return new BatchSigned(BATCH, given, 2, signature(CONTENT), null, by.person(), NOON);
  }

  private static TakeOutPayment takeOut(PaymentId payment, Acting by) {
    return new TakeOutPayment(BATCH, payment, LISTED, by);
  }

  private static BatchReduced takenOut(PaymentId payment, @Nullable BatchContent voided) {
    return new BatchReduced(BATCH, payment, voided, LISTED, TREASURER.person(), NOON);
  }

  private static BatchReduced takenOutByAnother() {
    return new BatchReduced(BATCH, SECOND, CONTENT, LISTED, OTHER_TREASURER.person(), NOON);
  }

  private static RefuseBatch refuse(String reason, Acting by) {
    return new RefuseBatch(BATCH, reason, by);
  }

  private static BatchRefused refused() {
    return new BatchRefused(BATCH, List.of(FIRST, SECOND), REASON, ACCOUNTANT.person(), NOON);
  }

  private static BatchSent sent() {
    return new BatchSent(CONTENT, List.of(FIRST, SECOND), TREASURER.person(), NOON);
  }
}
