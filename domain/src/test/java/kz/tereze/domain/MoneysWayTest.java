package kz.tereze.domain;

import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand.ApproveAward;
import kz.tereze.api.award.AwardEvent.AwardProposed;
import kz.tereze.api.call.CallCommand.RecordAppropriationRefusal;
import kz.tereze.api.call.CallEvent.AwardReserved;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.call.CallEvent.CallPlanned;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import kz.tereze.api.fund.FundEvent.ReceiptCredited;
import kz.tereze.api.fund.FundEvent.ReturnedFromCall;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.SignContract;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.BatchCommand.ApproveBatch;
import kz.tereze.api.payment.BatchCommand.CloseBatch;
import kz.tereze.api.payment.BatchCommand.OpenBatch;
import kz.tereze.api.payment.BatchCommand.RefuseBatch;
import kz.tereze.api.payment.BatchCommand.SendBatch;
import kz.tereze.api.payment.BatchCommand.TakeOutPayment;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent.BatchClosed;
import kz.tereze.api.payment.BatchEvent.BatchExtended;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentCommand.RecordRejection;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentEvent.PaymentBatched;
import kz.tereze.api.payment.PaymentEvent.PaymentFreed;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import kz.tereze.api.payment.PaymentEvent.ReturnHeld;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Precedents;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.LineEvent.LineReopened;
import kz.tereze.api.statement.LineEvent.LineSetAside;
import kz.tereze.api.statement.LineId;
import kz.tereze.domain.award.Award;
import kz.tereze.domain.award.ProposeAwardOnAwardReserved;
import kz.tereze.domain.fund.AppropriateToCallOnCallPlanned;
import kz.tereze.domain.fund.CreditReceiptOnLineSettled;
import kz.tereze.domain.fund.CreditReceiptOnReceiptRecorded;
import kz.tereze.domain.fund.Fund;
import kz.tereze.domain.fund.TakeBackFromCallOnCallCompleted;
import kz.tereze.domain.grant.Grant;
import kz.tereze.domain.grant.OpenGrantOnAwardApproved;
import kz.tereze.domain.grant.RecordTranchePaidOnPaymentBooked;
import kz.tereze.domain.grant.ReinstateTrancheOnPaymentRefused;
import kz.tereze.domain.grant.ReinstateTrancheOnPaymentRejected;
import kz.tereze.domain.grant.ReinstateTrancheOnPaymentReturned;
import kz.tereze.domain.levy.Obligation;
import kz.tereze.domain.levy.RecordReceiptOnLineArrived;
import kz.tereze.domain.levy.RecordReceiptOnLineMatched;
import kz.tereze.domain.payment.Batch;
import kz.tereze.domain.payment.BookPaymentOnLineArrived;
import kz.tereze.domain.payment.FreeFromBatchOnBatchReduced;
import kz.tereze.domain.payment.FreeFromBatchOnBatchRefused;
import kz.tereze.domain.payment.IncludePaymentOnPaymentBatched;
import kz.tereze.domain.payment.OpenPaymentOnPaymentOrdered;
import kz.tereze.domain.payment.PaymentOrder;
import kz.tereze.domain.payment.RecordReturnOnLineArrived;
import kz.tereze.domain.payment.RecordSendingOnBatchSent;
import kz.tereze.domain.payment.ScreenPaymentOnPaymentPrepared;
import kz.tereze.domain.statement.SetLineAsideOnLineArrived;
import kz.tereze.domain.statement.SettleLineOnPaymentBooked;
import kz.tereze.domain.statement.SettleLineOnPaymentReturned;
import kz.tereze.domain.statement.SettleLineOnReceiptRecorded;
import kz.tereze.domain.statement.StatementLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Policies turn one fact into the next command, and hearing a fact twice is hearing it once.
class MoneysWayTest {

  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final ObligationId OBLIGATION = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-000000000001");
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final Tiyn BUDGET = Tiyn.ofTenge(10_000_000);
  private static final Tiyn ADVANCE = Tiyn.ofTenge(3_000_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Text TEXT = new Text("Мәтін", "Текст", null);
  private static final PaymentId PAYMENT = PaymentId.of(NUMBER, 1, 1);
  private static final BatchId BATCH = new BatchId("B-2026-000001");
  private static final Hash FILE = new Hash("ab".repeat(32));
  private static final LineId LINE = LineId.of(new BankAccountId("OIL-MAIN"), "REF-1");

  private final Rehearsal rehearsal =
      new Rehearsal(
              Obligation.class,
              StatementLine.class,
              Fund.class,
              Award.class,
              Grant.class,
              PaymentOrder.class,
              Batch.class)
          .with(SetLineAsideOnLineArrived::new)
          .with(RecordReceiptOnLineArrived::new)
          .with(RecordReceiptOnLineMatched::new)
          .with(SettleLineOnReceiptRecorded::new)
          .with(CreditReceiptOnReceiptRecorded::new)
          .with(CreditReceiptOnLineSettled::new)
          .with(AppropriateToCallOnCallPlanned::new)
          .with(TakeBackFromCallOnCallCompleted::new)
          .with(ProposeAwardOnAwardReserved::new)
          .with(OpenGrantOnAwardApproved::new)
          .with(OpenPaymentOnPaymentOrdered::new)
          .with(
              commands ->
                  new ScreenPaymentOnPaymentPrepared(
                      commands, order -> new Precedents.Found(List.of(), null)))
          .with(IncludePaymentOnPaymentBatched::new)
          .with(FreeFromBatchOnBatchRefused::new)
          .with(FreeFromBatchOnBatchReduced::new)
          .with(RecordSendingOnBatchSent::new)
          .with(BookPaymentOnLineArrived::new)
          .with(RecordReturnOnLineArrived::new)
          .with(SettleLineOnPaymentBooked::new)
          .with(SettleLineOnPaymentReturned::new)
          .with(ReinstateTrancheOnPaymentRejected::new)
          .with(ReinstateTrancheOnPaymentReturned::new)
          .with(RecordTranchePaidOnPaymentBooked::new)
          .with(ReinstateTrancheOnPaymentRefused::new);

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void a_recorded_receipt_counts_into_its_fund() {
    receiveBudget();
    assertThat(rehearsal.facts(ReceiptCredited.class)).containsExactly(credited(false));
    assertThat(rehearsal.facts(LineSetAside.class)).isEmpty();
    changesNothingWhenHeardTwice();
  }

  @Test
  void the_same_booking_in_a_second_message_counts_once() {
    receiveBudget();
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
    assertThat(rehearsal.facts(ReceiptCredited.class)).hasSize(1);
  }

  @Test
  void money_for_an_obligation_nobody_assessed_waits_and_counts_once_a_person_matched_it() {
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
    assertThat(rehearsal.facts(LineSetAside.class))
        .extracting(LineSetAside::reason)
        .containsExactly("rule.levy.IS_ASSESSED");
    assertThat(rehearsal.facts(ReceiptCredited.class)).isEmpty();
    changesNothingWhenHeardTwice();

    rehearsal.ask(new MatchLine(LINE, claim(), "Named in their letter.", TREASURER));
    assertThat(rehearsal.facts(LineReopened.class)).hasSize(1);
    rehearsal.ask(new AssessObligation(OBLIGATION, FUND, BUDGET, 2, OFFICIAL));
    rehearsal.ask(new MatchLine(LINE, claim(), "Assessed by now.", TREASURER));
    assertThat(rehearsal.facts(ReceiptCredited.class)).containsExactly(credited(true));
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_booking_set_aside_is_not_counted_when_its_news_come_late_once_more() {
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
    rehearsal.ask(new AssessObligation(OBLIGATION, FUND, BUDGET, 2, OFFICIAL));
    rehearsal.redeliver();
    // A person's from then on: it stays on their list until they say what it is for.
    assertThat(rehearsal.facts(ReceiptCredited.class)).isEmpty();
    assertThat(Books.of(rehearsal.facts()).balance(Account.UNIDENTIFIED_RECEIPTS))
        .isEqualTo(BUDGET);

    rehearsal.ask(new MatchLine(LINE, claim(), "Assessed by now.", TREASURER));
    assertThat(rehearsal.facts(ReceiptCredited.class)).containsExactly(credited(true));
    assertThat(Books.of(rehearsal.facts()).balance(Account.UNIDENTIFIED_RECEIPTS))
        .isEqualTo(Tiyn.ZERO);
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_booking_a_person_matched_with_another_obligation_counts_there_alone() {
    ObligationId other = ObligationId.of(OIL_COMPANY, 2027, Regime.CODE);
    Claim found = new Claim(ClaimKind.OBLIGATION, other.key());
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
    rehearsal.ask(new MatchLine(LINE, found, "Their letter names 2027.", TREASURER));
    assertThat(rehearsal.facts(LineReopened.class)).hasSize(1);
    rehearsal.ask(new AssessObligation(other, FUND, BUDGET, 2, OFFICIAL));
    rehearsal.ask(new MatchLine(LINE, found, "Assessed by now.", TREASURER));
    assertThat(rehearsal.facts(ReceiptRecorded.class))
        .extracting(ReceiptRecorded::obligation)
        .containsExactly(other);

    // Both could take it now; the news of its arrival and of the first match come once more.
    rehearsal.ask(new AssessObligation(OBLIGATION, FUND, BUDGET, 2, OFFICIAL));
    changesNothingWhenHeardTwice();
    assertThat(rehearsal.facts(ReceiptRecorded.class)).hasSize(1);
    assertThat(rehearsal.facts(ReceiptCredited.class)).hasSize(1);
  }

  @Test
  void money_that_says_nothing_waits_for_a_person() {
    rehearsal.ask(new ArriveLine(FUND, booking(null), PLATFORM));
    assertThat(rehearsal.facts(LineSetAside.class))
        .extracting(LineSetAside::reason)
        .containsExactly("rule.statement.SAYS_WHAT_IT_IS_FOR");
  }

  @Test
  void a_receipt_for_a_fund_nobody_established_waits_in_the_dead_letters() {
    rehearsal.ask(new AssessObligation(OBLIGATION, FUND, BUDGET.plus(BUDGET), 2, OFFICIAL));
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
    assertThat(rehearsal.isWaiting()).isTrue();
    assertThat(rehearsal.facts(ReceiptCredited.class)).isEmpty();
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    assertThat(rehearsal.facts(ReceiptCredited.class)).hasSize(1);
    assertThat(rehearsal.isWaiting()).isFalse();
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_planned_call_gets_its_budget_and_gives_back_what_it_did_not_award() {
    receiveBudget();
    rehearsal.happened(planned());
    assertThat(rehearsal.facts(AppropriatedToCall.class)).hasSize(1);
    rehearsal.happened(
        new CallCompleted(
            CALL, FUND, BUDGET.minus(ADVANCE), ADVANCE, List.of(), OFFICIAL.person(), NOON));
    assertThat(rehearsal.facts(ReturnedFromCall.class))
        .containsExactly(new ReturnedFromCall(FUND, CALL, ADVANCE, PersonId.PLATFORM, NOON));
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_call_that_awarded_everything_gives_nothing_back() {
    receiveBudget();
    rehearsal.happened(planned());
    rehearsal.happened(
        new CallCompleted(CALL, FUND, BUDGET, Tiyn.ZERO, List.of(), OFFICIAL.person(), NOON));
    assertThat(rehearsal.facts(ReturnedFromCall.class)).isEmpty();
  }

  @Test
  void a_call_on_a_fund_nobody_established_is_told_that_nothing_is_there() {
    List<RecordAppropriationRefusal> told = rehearsal.taking(RecordAppropriationRefusal.class);
    rehearsal.happened(planned());
    assertThat(told).containsExactly(new RecordAppropriationRefusal(CALL, Tiyn.ZERO, PLATFORM));
  }

  @Test
  void an_approved_award_becomes_a_grant_nobody_of_the_involved_pays() {
    approveAward();
    assertThat(rehearsal.facts(AwardProposed.class)).hasSize(1);
    assertThat(rehearsal.facts(GrantOpened.class))
        .singleElement()
        .satisfies(
            opened -> {
              assertThat(opened.amount()).isEqualTo(BUDGET);
              assertThat(opened.involved())
                  .containsExactly(RESEARCHER.person(), EXPERT.person(), OFFICIAL.person());
            });
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_booked_payment_pays_its_tranche() {
    prepareAdvance();
    assertThat(rehearsal.facts(PaymentPrepared.class))
        .singleElement()
        .satisfies(
            prepared -> {
              assertThat(prepared.payment()).isEqualTo(PAYMENT);
              assertThat(prepared.maker()).isEqualTo(TREASURER.person());
            });
    rehearsal.ask(new ApprovePayment(PAYMENT, ADVANCE, ACCOUNTANT));
    handOver();
    assertThat(rehearsal.facts(TranchePaid.class)).isEmpty();
    rehearsal.ask(new ArriveLine(FUND, line(Direction.DEBIT, "D-1", ClaimKind.PAYMENT), PLATFORM));
    assertThat(rehearsal.facts(TranchePaid.class))
        .containsExactly(new TranchePaid(NUMBER, 1, PAYMENT, ADVANCE, PersonId.PLATFORM, NOON));
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_payment_that_comes_back_is_due_again_and_its_money_is_the_grants() {
    prepareAdvance();
    rehearsal.ask(new ApprovePayment(PAYMENT, ADVANCE, ACCOUNTANT));
    handOver();
    rehearsal.ask(
        new ArriveLine(FUND, line(Direction.CREDIT, "C-1", ClaimKind.RETURNED_PAYMENT), PLATFORM));
    assertThat(rehearsal.facts(ReturnHeld.class)).hasSize(1);
    rehearsal.ask(new ArriveLine(FUND, line(Direction.DEBIT, "D-1", ClaimKind.PAYMENT), PLATFORM));
    assertThat(rehearsal.facts(PaymentReturned.class)).hasSize(1);
    assertThat(rehearsal.facts(TrancheReinstated.class)).hasSize(1);
    rehearsal.ask(new PreparePayment(NUMBER, 1, TREASURER));
    assertThat(rehearsal.facts(PaymentPrepared.class)).hasSize(2);
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_payment_the_bank_rejects_is_due_again() {
    prepareAdvance();
    rehearsal.ask(new ApprovePayment(PAYMENT, ADVANCE, ACCOUNTANT));
    handOver();
    rehearsal.ask(new RecordRejection(PAYMENT, "AC01", PLATFORM));
    assertThat(rehearsal.facts(TrancheReinstated.class)).hasSize(1);
    rehearsal.ask(new ArriveLine(FUND, line(Direction.DEBIT, "D-1", ClaimKind.PAYMENT), PLATFORM));
    assertThat(rehearsal.facts(LineSetAside.class)).hasSize(1);
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_refused_batch_frees_its_payments_for_another() {
    prepareAdvance();
    rehearsal.ask(new ApprovePayment(PAYMENT, ADVANCE, ACCOUNTANT));
    openBatch(BATCH);
    rehearsal.ask(
        new CloseBatch(BATCH, List.of(PAYMENT), ADVANCE, FILE, BATCH.number(), TREASURER));
    rehearsal.ask(new RefuseBatch(BATCH, "The day is a holiday of the bank.", ACCOUNTANT));
    assertThat(rehearsal.facts(PaymentFreed.class)).hasSize(1);
    openBatch(new BatchId("B-2026-000002"));
    assertThat(rehearsal.facts(PaymentBatched.class)).hasSize(2);
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_payment_taken_out_of_a_closed_batch_is_free_for_another_and_not_for_the_same() {
    prepareAdvance();
    rehearsal.ask(new ApprovePayment(PAYMENT, ADVANCE, ACCOUNTANT));
    openBatch(BATCH);
    rehearsal.ask(
        new CloseBatch(BATCH, List.of(PAYMENT), ADVANCE, FILE, BATCH.number(), TREASURER));
    rehearsal.ask(
        new TakeOutPayment(BATCH, PAYMENT, "The payee stands on the list of today.", TREASURER));
    assertThat(rehearsal.facts(PaymentFreed.class)).hasSize(1);
    changesNothingWhenHeardTwice();

    rehearsal.ask(new PutIntoBatch(PAYMENT, BATCH, TREASURER));
    assertThat(rehearsal.facts(PaymentFreed.class))
        .extracting(PaymentFreed::reason)
        .containsExactly(
            "The payee stands on the list of today.", BatchRule.PAYMENT_WAS_NOT_TAKEN_OUT.key());
    openBatch(new BatchId("B-2026-000002"));
    assertThat(rehearsal.facts(BatchExtended.class)).hasSize(2);
    changesNothingWhenHeardTwice();
  }

  @Test
  void a_refused_payment_can_be_prepared_again() {
    prepareAdvance();
    rehearsal.ask(new RefusePayment(PAYMENT, "The purpose is not legible.", ACCOUNTANT));
    assertThat(rehearsal.facts(TrancheReinstated.class)).hasSize(1);
    rehearsal.ask(new PreparePayment(NUMBER, 1, TREASURER));
    assertThat(rehearsal.facts(PaymentPrepared.class))
        .extracting(PaymentPrepared::payment)
        .containsExactly(PAYMENT, PaymentId.of(NUMBER, 1, 2));
    changesNothingWhenHeardTwice();
  }

  private void openBatch(BatchId batch) {
    rehearsal.ask(new OpenBatch(batch, FUND, LINE.account(), Channel.BANK_FILE, TODAY, TREASURER));
    rehearsal.ask(new PutIntoBatch(PAYMENT, batch, TREASURER));
  }

  private void handOver() {
    openBatch(BATCH);
    rehearsal.ask(
        new CloseBatch(BATCH, List.of(PAYMENT), ADVANCE, FILE, BATCH.number(), TREASURER));
    BatchContent content = rehearsal.facts(BatchClosed.class).getFirst().content();
    Statement statement =
        new Statement(
            BatchContent.ACT, BATCH.number(), ADVANCE, content.hash(), List.of(), "commitment");
    Signature signature =
        new Signature(statement, statement.hash(), SigningPower.FINANCIAL, Authority.DEMONSTRATION);
    for (Acting by : List.of(ACCOUNTANT, OTHER_TREASURER)) {
      rehearsal.ask(new ApproveBatch(BATCH, ADVANCE, FILE, signature, null, by));
    }
    rehearsal.ask(new SendBatch(BATCH, FILE, TREASURER));
  }

  private static BankLine line(Direction direction, String reference, ClaimKind kind) {
    return new BankLine(
        LineId.of(LINE.account(), reference),
        direction,
        ADVANCE,
        TODAY,
        null,
        null,
        new Claim(kind, PAYMENT.key()),
        null);
  }

  private void changesNothingWhenHeardTwice() {
    List<Event> once = rehearsal.facts();
    rehearsal.redeliver();
    assertThat(rehearsal.facts()).isEqualTo(once);
  }

  private void receiveBudget() {
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    rehearsal.ask(new AssessObligation(OBLIGATION, FUND, BUDGET, 2, OFFICIAL));
    rehearsal.ask(new ArriveLine(FUND, booking(claim()), PLATFORM));
  }

  private static Claim claim() {
    return new Claim(ClaimKind.OBLIGATION, OBLIGATION.key());
  }

  private static BankLine booking(@Nullable Claim claim) {
    return new BankLine(LINE, Direction.CREDIT, BUDGET, TODAY, OIL_COMPANY, null, claim, null);
  }

  private static ReceiptCredited credited(boolean wasAside) {
    return new ReceiptCredited(
        FUND,
        OBLIGATION,
        BUDGET,
        LINE.key(),
        LINE.account(),
        TODAY,
        wasAside,
        PersonId.PLATFORM,
        NOON);
  }

  private static CallPlanned planned() {
    CallTerms terms =
        new CallTerms(
            TEXT, TEXT, List.of(NEED), BUDGET, BUDGET, NOON, NOON.plusSeconds(86_400), 3, 25);
    return new CallPlanned(CALL, FUND, terms, OFFICIAL.person(), NOON);
  }

  private void approveAward() {
    rehearsal.happened(
        new AwardReserved(
            CALL,
            FUND,
            APPLICATION,
            NUMBER,
            NEED,
            INSTITUTE,
            BUDGET,
            BallotId.of("AP26000001", 1),
            List.of(RESEARCHER.person(), EXPERT.person()),
            PersonId.PLATFORM,
            NOON));
    rehearsal.ask(new ApproveAward(NUMBER, "17-НҚ", OFFICIAL));
  }

  private void prepareAdvance() {
    approveAward();
    Tranche advance = new Tranche(1, ADVANCE, TODAY, TEXT);
    Tranche rest = new Tranche(2, BUDGET.minus(ADVANCE), TODAY.plusMonths(6), TEXT, 1);
    Plan plan =
        new Plan(
            List.of(new Milestone(1, TODAY.plusMonths(5), TEXT, false)), List.of(advance, rest));
    Bin customer = new Bin("990140000017");
    Iban payee = new Iban("KZ86125KZT5004100100");
    rehearsal.ask(new OfferContract(NUMBER, customer, plan, OFFICIAL));
    rehearsal.ask(new AcceptContract(NUMBER, payee, RESEARCHER));
    Statement statement =
        new Statement(
            ContractTerms.ACT,
            NUMBER.irn(),
            BUDGET,
            new ContractTerms(NUMBER, CALL, NEED, customer, INSTITUTE, BUDGET, plan, payee).hash(),
            List.of(),
            "commitment");
    Signature signature =
        new Signature(
            statement, statement.hash(), SigningPower.RIGHT_TO_SIGN, Authority.DEMONSTRATION);
    rehearsal.ask(new SignContract(NUMBER, signature, RESEARCHER));
    rehearsal.ask(new ConcludeContract(NUMBER, signature, OFFICIAL));
    rehearsal.ask(new PreparePayment(NUMBER, 1, TREASURER));
  }
}
