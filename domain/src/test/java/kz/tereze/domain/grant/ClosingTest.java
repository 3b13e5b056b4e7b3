package kz.tereze.domain.grant;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.HEAD;
import static kz.tereze.domain.grant.Granted.MILESTONES;
import static kz.tereze.domain.grant.Granted.PLAN;
import static kz.tereze.domain.grant.Granted.RESULT;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.WHY;
import static kz.tereze.domain.grant.Granted.inForce;
import static kz.tereze.domain.grant.Granted.ordered;
import static kz.tereze.domain.grant.Granted.paid;
import static kz.tereze.domain.grant.Granted.paidInFull;
import static kz.tereze.domain.grant.Granted.prepare;
import static kz.tereze.domain.grant.Granted.reinstate;
import static kz.tereze.domain.grant.Granted.reinstated;
import static kz.tereze.domain.grant.Granted.signature;
import static kz.tereze.domain.grant.Granted.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.GrantCommand.CloseGrant;
import kz.tereze.api.grant.GrantCommand.ConcludeAmendment;
import kz.tereze.api.grant.GrantCommand.DeclareRefundOverdue;
import kz.tereze.api.grant.GrantCommand.ProposeAmendment;
import kz.tereze.api.grant.GrantCommand.RecordRefund;
import kz.tereze.api.grant.GrantCommand.RemindOfRefund;
import kz.tereze.api.grant.GrantCommand.ResumeContract;
import kz.tereze.api.grant.GrantCommand.SignAmendment;
import kz.tereze.api.grant.GrantCommand.SuspendContract;
import kz.tereze.api.grant.GrantCommand.TerminateContract;
import kz.tereze.api.grant.GrantCommand.WithdrawAmendment;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.AmendmentProposed;
import kz.tereze.api.grant.GrantEvent.AmendmentSigned;
import kz.tereze.api.grant.GrantEvent.AmendmentWithdrawn;
import kz.tereze.api.grant.GrantEvent.ContractAmended;
import kz.tereze.api.grant.GrantEvent.ContractResumed;
import kz.tereze.api.grant.GrantEvent.ContractSuspended;
import kz.tereze.api.grant.GrantEvent.ContractTerminated;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.RefundDemanded;
import kz.tereze.api.grant.GrantEvent.RefundFellOverdue;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import kz.tereze.api.grant.GrantEvent.RefundReminded;
import kz.tereze.api.grant.GrantEvent.ReleasedAfterEnd;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.domain.People;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// Changes of a contract, its end, and what comes back.
class ClosingTest {

  private static final FundId FUND = new FundId("KBK-401103");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final GrantEvent[] PAID_ONCE = with(inForce(), ordered(1, 1), paid(1, 1));
  private static final Instant BEFORE_CODES = Instant.parse("2019-12-31T17:59:59Z");
  private static final Instant OF_OLD = Instant.parse("2023-11-05T07:00:00Z");
  private static final Tiyn MILLION = Tiyn.ofTenge(1_000_000);

  @Test
  void what_was_not_spent_and_not_allowed_is_due_back() {
    Tiyn spent = AMOUNT.minus(MILLION);
    after(paidInFull())
        .when(new CloseGrant(GRANT, RESULT, spent, MILLION, OFFICIAL))
        .expectEvents(
            demanded(Tiyn.ofTenge(2_000_000), MILLION, MILLION),
            new GrantClosed(GRANT, AMOUNT, RESULT, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.SUMS_WITHIN_PAID,
        after(paidInFull())
            .when(new CloseGrant(GRANT, RESULT, AMOUNT.plus(MILLION), Tiyn.ZERO, OFFICIAL)));
    refuses(
        GrantRule.SUMS_WITHIN_PAID,
        after(paidInFull()).when(new CloseGrant(GRANT, RESULT, Tiyn.ZERO, MILLION, OFFICIAL)));
    refuses(
        GrantRule.PAID_IN_FULL,
        after(PAID_ONCE).when(new CloseGrant(GRANT, RESULT, Tiyn.ZERO, Tiyn.ZERO, OFFICIAL)));
  }

  @Test
  void a_terminated_contract_releases_what_was_not_paid_and_asks_the_rest_back() {
    TerminateContract asked =
        new TerminateContract(
            GRANT, EndReason.BREACH, WHY, Tiyn.ofTenge(2_000_000), MILLION, OFFICIAL);
    after(PAID_ONCE)
        .when(asked)
        .expectEvents(demanded(Tiyn.ofTenge(2_000_000), MILLION, MILLION), terminated());
    after(with(PAID_ONCE, terminated()))
        .when(asked)
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(GrantRule.NOTHING_IS_UNDER_WAY, after(with(inForce(), ordered(1, 1))).when(asked));
    refuses(
        GrantRule.CONTRACT_IS_IN_FORCE,
        after(with(PAID_ONCE, terminated())).when(prepare(2, TREASURER)));
    refuses(
        GrantRule.TERMINATED_BY_OFFICIAL,
        after(PAID_ONCE)
            .when(
                new TerminateContract(
                    GRANT, EndReason.BREACH, WHY, Tiyn.ZERO, Tiyn.ZERO, TREASURER)));
  }

  @Test
  void what_comes_back_counts_down_to_zero_once_a_booking() {
    GrantEvent[] owing =
        with(PAID_ONCE, demanded(Tiyn.ofTenge(2_000_000), MILLION, MILLION), terminated());
    RefundReceived first = received(MILLION, MILLION, "R-1");
    after(owing).when(refund(MILLION, "R-1", PLATFORM)).expectEvents(first);
    after(with(owing, first)).when(refund(MILLION, "R-1", PLATFORM)).expectNoEvents();
    after(with(owing, first))
        .when(refund(MILLION, "R-2", PLATFORM))
        .expectEvents(received(MILLION, Tiyn.ZERO, "R-2"));
    refuses(
        GrantRule.REFUND_WITHIN_WHAT_IS_DUE,
        after(with(owing, first)).when(refund(MILLION.plus(MILLION), "R-2", PLATFORM)));
    refuses(GrantRule.FOLLOWS_FROM_A_FACT, after(owing).when(refund(MILLION, "R-1", ACCOUNTANT)));
    refuses(GrantRule.REFUND_IS_DUE, after(PAID_ONCE).when(refund(MILLION, "R-1", PLATFORM)));
  }

  @Test
  void who_never_had_the_money_does_not_owe_it() {
    GrantEvent[] owing = with(PAID_ONCE, demanded(MILLION, MILLION, Tiyn.ZERO), terminated());
    Tiyn paid = TRANCHES.getFirst().amount();
    after(owing)
        .when(reinstate(1, 1, PLATFORM))
        .expectEvents(
            reinstated(1, 1),
            new ReleasedAfterEnd(
                GRANT,
                FUND,
                PaymentId.of(GRANT, 1, 1),
                paid,
                MILLION,
                Tiyn.ZERO,
                PersonId.PLATFORM,
                NOON));
    after(with(PAID_ONCE, terminated()))
        .when(reinstate(1, 1, PLATFORM))
        .expectEvents(
            reinstated(1, 1),
            new ReleasedAfterEnd(
                GRANT,
                FUND,
                PaymentId.of(GRANT, 1, 1),
                paid,
                Tiyn.ZERO,
                Tiyn.ZERO,
                PersonId.PLATFORM,
                NOON));
  }

  @Test
  void the_debtor_is_reminded_once_and_being_late_is_a_fact() {
    GrantEvent[] owing = with(PAID_ONCE, demanded(MILLION, MILLION, Tiyn.ZERO), terminated());
    Acting week = clock(24);
    RefundReminded told =
        new RefundReminded(GRANT, MILLION, TODAY.plusDays(30), PersonId.PLATFORM, week.at());
    after(owing).when(new RemindOfRefund(GRANT, clock(3))).expectNoEvents();
    after(owing).when(new RemindOfRefund(GRANT, week)).expectEvents(told);
    after(with(owing, told)).when(new RemindOfRefund(GRANT, week)).expectNoEvents();
    after(owing).when(new DeclareRefundOverdue(GRANT, clock(30))).expectNoEvents();
    after(owing)
        .when(new DeclareRefundOverdue(GRANT, clock(31)))
        .expectEvents(
            new RefundFellOverdue(
                GRANT,
                People.INSTITUTE,
                MILLION,
                TODAY.plusDays(30),
                PersonId.PLATFORM,
                clock(31).at()));
    refuses(
        GrantRule.FOLLOWS_FROM_A_FACT,
        after(owing).when(new DeclareRefundOverdue(GRANT, OFFICIAL)));
  }

  @Test
  void a_change_holds_once_both_sides_have_signed_it() {
    Amendment longer = amendment(later(), null);
    AmendmentProposed proposed = new AmendmentProposed(GRANT, longer, OFFICIAL.person(), NOON);
    AmendmentSigned byHead =
        new AmendmentSigned(GRANT, 1, Side.RECIPIENT, under(longer), HEAD.person(), NOON);
    after(PAID_ONCE).when(new ProposeAmendment(GRANT, longer, OFFICIAL)).expectEvents(proposed);
    after(with(PAID_ONCE, proposed))
        .when(new SignAmendment(GRANT, 1, under(longer), HEAD))
        .expectEvents(byHead);
    after(with(PAID_ONCE, proposed, byHead))
        .when(new ConcludeAmendment(GRANT, 1, under(longer), OFFICIAL))
        .expectEvents(
            new AmendmentSigned(GRANT, 1, Side.STATE, under(longer), OFFICIAL.person(), NOON),
            new ContractAmended(GRANT, longer, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.AWAITS_RECIPIENTS_SIGNATURE,
        after(with(PAID_ONCE, proposed))
            .when(new ConcludeAmendment(GRANT, 1, under(longer), OFFICIAL)));
    refuses(
        GrantRule.SIGNATURE_IS_UNDER_THIS_CONTRACT,
        after(with(PAID_ONCE, proposed)).when(new SignAmendment(GRANT, 1, signature(), HEAD)));
    refuses(
        GrantRule.NO_AMENDMENT_IS_OPEN,
        after(with(PAID_ONCE, proposed))
            .when(new ProposeAmendment(GRANT, amendment(PLAN, null), OFFICIAL)));
    refuses(
        GrantRule.AMENDMENT_IS_OPEN,
        after(PAID_ONCE).when(new SignAmendment(GRANT, 1, under(longer), HEAD)));
    after(with(PAID_ONCE, proposed))
        .when(new WithdrawAmendment(GRANT, 1, OFFICIAL))
        .expectEvents(new AmendmentWithdrawn(GRANT, 1, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.AMENDED_BY_OFFICIAL,
        after(PAID_ONCE).when(new ProposeAmendment(GRANT, longer, RESEARCHER)));
  }

  @Test
  void what_is_done_cannot_be_planned_anew() {
    List<Tranche> moved = new ArrayList<>(TRANCHES);
    Tranche first = TRANCHES.getFirst();
    moved.set(0, new Tranche(1, first.amount(), first.dueOn().minusDays(1), first.purpose()));
    refuses(
        GrantRule.AMENDMENT_KEEPS_WHAT_IS_DONE,
        after(PAID_ONCE)
            .when(
                new ProposeAmendment(
                    GRANT, amendment(new Plan(MILESTONES, moved), null), OFFICIAL)));
  }

  @Test
  void a_change_neither_raises_the_advance_nor_lowers_the_holdback() {
    Plan greedy =
        new Plan(
            MILESTONES,
            List.of(
                Granted.tranche(1, 3_000_001),
                Granted.tranche(2, 4_999_999),
                Granted.tranche(3, 2_000_000)));
    refuses(
        GrantRule.ADVANCE_WITHIN_LIMIT,
        after(inForce()).when(new ProposeAmendment(GRANT, amendment(greedy, null), OFFICIAL)));
    Plan careless =
        new Plan(
            MILESTONES,
            List.of(
                Granted.tranche(1, 3_000_000),
                Granted.tranche(2, 6_000_001),
                Granted.tranche(3, 999_999)));
    refuses(
        GrantRule.HOLDBACK_KEPT,
        after(inForce()).when(new ProposeAmendment(GRANT, amendment(careless, null), OFFICIAL)));
  }

  @Test
  void a_changed_account_is_paid_when_five_working_days_are_over() {
    Amendment account = amendment(PLAN, new Iban("KZ50601A861000123451"));
    GrantEvent[] changed =
        with(
            inForce(),
            new AmendmentProposed(GRANT, account, OFFICIAL.person(), NOON),
            new ContractAmended(GRANT, account, OFFICIAL.person(), NOON));
    LocalDate until = WorkingDays.after(TODAY, 5);
    refuses(GrantRule.CHANGED_ACCOUNT_HAS_COOLED_OFF, after(changed).when(prepare(1, TREASURER)));
    refuses(
        GrantRule.CHANGED_ACCOUNT_HAS_COOLED_OFF,
        after(changed).when(prepare(1, treasurerOn(until))));
    after(changed)
        .when(prepare(1, treasurerOn(until.plusDays(1))))
        .expectSuccessfulHandlerExecution();
  }

  private static Acting treasurerOn(LocalDate day) {
    long days = ChronoUnit.DAYS.between(TODAY, day);
    return new Acting(
        TREASURER.person(),
        TREASURER.roles(),
        TREASURER.organisation(),
        NOON.plus(Duration.ofDays(days)));
  }

  @Test
  void while_a_change_of_account_is_open_nothing_is_paid() {
    Amendment account = amendment(PLAN, new Iban("KZ50601A861000123451"));
    refuses(
        GrantRule.NO_CHANGE_OF_ACCOUNT_IS_OPEN,
        after(with(inForce(), new AmendmentProposed(GRANT, account, OFFICIAL.person(), NOON)))
            .when(prepare(1, TREASURER)));
  }

  @Test
  void the_account_does_not_change_while_a_payment_to_the_old_one_is_under_way() {
    Amendment account = amendment(PLAN, new Iban("KZ50601A861000123451"));
    ConcludeAmendment conclude = new ConcludeAmendment(GRANT, 1, under(account), OFFICIAL);
    GrantEvent[] signed = {
      new AmendmentProposed(GRANT, account, OFFICIAL.person(), NOON),
      new AmendmentSigned(GRANT, 1, Side.RECIPIENT, under(account), HEAD.person(), NOON)
    };
    GrantEvent[] underWay = with(inForce(), ordered(1, 1));
    refuses(
        GrantRule.ACCOUNT_OF_NO_PAYMENT_UNDER_WAY, after(with(underWay, signed)).when(conclude));
    after(with(with(underWay, reinstated(1, 1)), signed))
        .when(conclude)
        .expectSuccessfulHandlerExecution();
    after(with(with(underWay, paid(1, 1)), signed))
        .when(conclude)
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_suspended_contract_pays_nothing_until_it_resumes() {
    ContractSuspended held =
        new ContractSuspended(
            GRANT,
            HoldReason.AUDIT_UNDER_WAY,
            HoldReason.AUDIT_UNDER_WAY.history().getLast().reference(),
            WHY,
            OFFICIAL.person(),
            NOON);
    ContractResumed on = new ContractResumed(GRANT, WHY, OFFICIAL.person(), NOON);
    after(inForce())
        .when(new SuspendContract(GRANT, HoldReason.AUDIT_UNDER_WAY, WHY, OFFICIAL))
        .expectEvents(held);
    refuses(
        GrantRule.CONTRACT_IS_NOT_SUSPENDED,
        after(with(inForce(), held)).when(prepare(1, TREASURER)));
    after(with(inForce(), held)).when(new ResumeContract(GRANT, WHY, OFFICIAL)).expectEvents(on);
    refuses(
        GrantRule.CONTRACT_IS_SUSPENDED,
        after(inForce()).when(new ResumeContract(GRANT, WHY, OFFICIAL)));
    after(with(inForce(), held, on)).when(prepare(1, TREASURER)).expectEvents(ordered(1, 1));
    refuses(
        GrantRule.SUSPENDED_BY_OFFICIAL,
        after(inForce())
            .when(new SuspendContract(GRANT, HoldReason.AUDIT_UNDER_WAY, WHY, TREASURER)));
  }

  @Test
  void a_contract_is_suspended_by_a_code_that_is_in_force_that_day() {
    Acting before = new Acting(OFFICIAL.person(), OFFICIAL.roles(), null, BEFORE_CODES);
    refuses(
        GrantRule.HOLD_CODE_IS_IN_FORCE,
        after(inForce()).when(new SuspendContract(GRANT, HoldReason.REPORT_MISSING, WHY, before)));
  }

  @Test
  void a_suspension_keeps_the_legal_reference_that_its_code_had_that_day() {
    Acting then = new Acting(OFFICIAL.person(), OFFICIAL.roles(), null, OF_OLD);
    after(inForce())
        .when(new SuspendContract(GRANT, HoldReason.REPORT_MISSING, WHY, then))
        .expectEvents(
            new ContractSuspended(
                GRANT,
                HoldReason.REPORT_MISSING,
                "contract practice; the code is to be confirmed",
                WHY,
                OFFICIAL.person(),
                OF_OLD));
  }

  @Test
  void a_contract_that_was_suspended_before_there_were_codes_resumes() {
    after(with(inForce(), new ContractSuspended(GRANT, null, null, WHY, OFFICIAL.person(), NOON)))
        .when(new ResumeContract(GRANT, WHY, OFFICIAL))
        .expectEvents(new ContractResumed(GRANT, WHY, OFFICIAL.person(), NOON));
  }

  private static Acting clock(int days) {
    return Acting.platform(NOON.plus(Duration.ofDays(days)));
  }

  private static Plan later() {
    List<Tranche> tranches = new ArrayList<>(TRANCHES);
    Tranche last = TRANCHES.getLast();
    tranches.set(
        2,
        new Tranche(
            3, last.amount(), last.dueOn().plusMonths(3), last.purpose(), last.milestone()));
    return new Plan(MILESTONES, tranches);
  }

  private static Amendment amendment(Plan plan, Iban payee) {
    return new Amendment(GRANT, 1, plan, payee, ChangeReason.EQUIPMENT_DELAYED, WHY);
  }

  private static Signature under(Amendment amendment) {
    return signature(Amendment.ACT, amendment.about(), amendment.hash());
  }

  private static RefundDemanded demanded(Tiyn amount, Tiyn unspent, Tiyn disallowed) {
    return new RefundDemanded(
        GRANT,
        FUND,
        People.INSTITUTE,
        amount,
        unspent,
        disallowed,
        TODAY.plusDays(30),
        OFFICIAL.person(),
        NOON);
  }

  private static RefundReceived received(Tiyn amount, Tiyn left, String reference) {
    LineId line = LineId.of(ACCOUNT, reference);
    return new RefundReceived(
        GRANT,
        FUND,
        line,
        People.INSTITUTE,
        amount,
        left,
        line.key(),
        TODAY,
        PersonId.PLATFORM,
        NOON);
  }

  private static RecordRefund refund(Tiyn amount, String reference, Acting by) {
    return new RecordRefund(
        GRANT,
        new BankLine(
            LineId.of(ACCOUNT, reference),
            Direction.CREDIT,
            amount,
            TODAY,
            People.INSTITUTE,
            null,
            null,
            null),
        by);
  }

  private static ContractTerminated terminated() {
    return new ContractTerminated(
        GRANT,
        FUND,
        EndReason.BREACH,
        WHY,
        Tiyn.ofTenge(3_000_000),
        Tiyn.ofTenge(7_000_000),
        OFFICIAL.person(),
        NOON);
  }

  private static TestExecutor<Grant> after(GrantEvent... events) {
    return Granted.fixture().given((Object[]) events);
  }

  private static void refuses(GrantRule rule, ResultValidator<Grant> result) {
    result.expectNoEvents().expectException(refusedBy(rule));
  }
}
