package kz.tereze.domain.grant;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.APPLICATION;
import static kz.tereze.domain.grant.Granted.CALL;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.INVOLVED;
import static kz.tereze.domain.grant.Granted.NEED;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallEvent.AwardReserved;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.call.CallEvent.CallPlanned;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.payment.Precedents;
import kz.tereze.domain.Books;
import kz.tereze.domain.Rehearsal;
import kz.tereze.domain.fund.AppropriateToCallOnCallPlanned;
import kz.tereze.domain.fund.CreditReceiptOnLineSettled;
import kz.tereze.domain.fund.CreditReceiptOnReceiptRecorded;
import kz.tereze.domain.fund.Fund;
import kz.tereze.domain.fund.TakeBackFromCallOnCallCompleted;
import kz.tereze.domain.fund.TakeBackFromGrantOnContractTerminated;
import kz.tereze.domain.fund.TakeBackFromGrantOnLineSettled;
import kz.tereze.domain.fund.TakeBackFromGrantOnRefundReceived;
import kz.tereze.domain.fund.TakeBackFromGrantOnReleasedAfterEnd;
import kz.tereze.domain.levy.BringForwardOnExcessCarriedForward;
import kz.tereze.domain.levy.Obligation;
import kz.tereze.domain.levy.RecordReceiptOnLineArrived;
import kz.tereze.domain.levy.RecordReceiptOnLineMatched;
import kz.tereze.domain.payment.OpenPaymentOnPaymentOrdered;
import kz.tereze.domain.payment.PaymentOrder;
import kz.tereze.domain.payment.ScreenPaymentOnPaymentPrepared;
import kz.tereze.domain.statement.SetLineAsideOnLineArrived;
import kz.tereze.domain.statement.SettleLineOnReceiptRecorded;
import kz.tereze.domain.statement.SettleLineOnRefundReceived;
import kz.tereze.domain.statement.StatementLine;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// One programme in the making: what companies owe, the fund, its call and one grant. After every
/// step the books hold, the fund contains its call and the call its grant. The call's own steps are
/// told as facts, by its own rule: it awards what it was given and no more.
public final class Programme implements AutoCloseable {

  public static final FundId FUND = new FundId("KBK-401103");
  static final Text TEXT = new Text("Мәтін", "Текст", null);
  private static final Precedents NO_PRECEDENTS = order -> new Precedents.Found(List.of(), null);

  /// What happens to the call: planned with a budget, an award reserved, completed.
  enum CallStep {
    PLAN,
    AWARD,
    COMPLETE
  }

  private final Rehearsal rehearsal = rehearsal();
  private final Books books = new Books();
  private int posted;
  private boolean isPlanned;
  private boolean isAwarded;
  private boolean isCompleted;

  public Programme() {
    rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
    check();
  }

  /// Somebody asks for something, or the call goes on; what is refused changes nothing.
  public void step(Object step) {
    try {
      if (step instanceof Command command) {
        rehearsal.ask(command);
      } else {
        call((CallStep) step);
      }
    } catch (Refused refused) {
      assertThat(refused.rule()).isNotNull();
    } catch (AggregateNotFoundException nothingYet) {
      assertThat(step).isInstanceOf(Command.class);
    }
    check();
  }

  private void call(CallStep step) {
    Tiyn given = books.balance(Account.AVAILABLE.of(CALL));
    switch (step) {
      case PLAN -> {
        if (!isPlanned) {
          isPlanned = true;
          rehearsal.happened(planned());
        }
      }
      case AWARD -> {
        if (!isAwarded && !isCompleted && !AMOUNT.exceeds(given)) {
          isAwarded = true;
          rehearsal.happened(reserved());
          rehearsal.ask(Granted.open());
          rehearsal.ask(Granted.offer(TRANCHES, OFFICIAL));
        }
      }
      case COMPLETE -> {
        boolean isGiven = !rehearsal.facts(AppropriatedToCall.class).isEmpty();
        if (isGiven && !isCompleted) {
          isCompleted = true;
          rehearsal.happened(
              new CallCompleted(
                  CALL,
                  FUND,
                  isAwarded ? AMOUNT : Tiyn.ZERO,
                  given,
                  List.of(),
                  OFFICIAL.person(),
                  NOON));
        }
      }
    }
  }

  /// [Books] looks after every posting; here what they do not know of grants and calls.
  private void check() {
    List<Event> facts = rehearsal.facts();
    facts.subList(posted, facts.size()).forEach(books::follow);
    posted = facts.size();
    Tiyn ofGrant =
        books
            .balance(Account.COMMITTED.of(GRANT))
            .plus(books.balance(Account.ORDERED.of(GRANT)))
            .plus(books.balance(Account.EXECUTED.of(GRANT)));
    assertThat(ofGrant.exceeds(isAwarded ? AMOUNT : Tiyn.ZERO)).as("grant").isFalse();
    Tiyn appropriated =
        rehearsal.facts(AppropriatedToCall.class).stream()
            .map(AppropriatedToCall::amount)
            .reduce(Tiyn.ZERO, Tiyn::plus);
    assertThat(books.balance(Account.AVAILABLE.of(CALL)).plus(ofGrant).exceeds(appropriated))
        .as("call")
        .isFalse();
    assertThat(appropriated.exceeds(books.balance(Account.RECEIVED))).as("fund").isFalse();
  }

  /// A booking that waited may be taken when its news comes again; after that nothing is left.
  void endsTheSameWhenHeardTwice() {
    rehearsal.redeliver();
    check();
    List<Event> once = rehearsal.facts();
    rehearsal.redeliver();
    assertThat(rehearsal.facts()).isEqualTo(once);
    Books again = Books.of(once);
    for (Account account : Account.values()) {
      assertThat(again.balance(account)).isEqualTo(books.balance(account));
    }
  }

  @Override
  public void close() {
    rehearsal.close();
  }

  /// Everything that has happened, in its order.
  public List<Event> facts() {
    return rehearsal.facts();
  }

  /// Where an account stands by the facts alone.
  public Tiyn balance(Account account) {
    return books.balance(account);
  }

  private static Rehearsal rehearsal() {
    return new Rehearsal(
            Obligation.class, StatementLine.class, Fund.class, Grant.class, PaymentOrder.class)
        .with(SetLineAsideOnLineArrived::new)
        .with(RecordReceiptOnLineArrived::new)
        .with(RecordReceiptOnLineMatched::new)
        .with(SettleLineOnReceiptRecorded::new)
        .with(CreditReceiptOnReceiptRecorded::new)
        .with(CreditReceiptOnLineSettled::new)
        .with(BringForwardOnExcessCarriedForward::new)
        .with(AppropriateToCallOnCallPlanned::new)
        .with(TakeBackFromCallOnCallCompleted::new)
        .with(OpenPaymentOnPaymentOrdered::new)
        .with(commands -> new ScreenPaymentOnPaymentPrepared(commands, NO_PRECEDENTS))
        .with(RecordTranchePaidOnPaymentBooked::new)
        .with(ReinstateTrancheOnPaymentRefused::new)
        .with(ReinstateTrancheOnPaymentRejected::new)
        .with(ReinstateTrancheOnPaymentReturned::new)
        .with(RecordRefundOnLineArrived::new)
        .with(SettleLineOnRefundReceived::new)
        .with(TakeBackFromGrantOnContractTerminated::new)
        .with(TakeBackFromGrantOnReleasedAfterEnd::new)
        .with(TakeBackFromGrantOnRefundReceived::new)
        .with(TakeBackFromGrantOnLineSettled::new);
  }

  private static CallPlanned planned() {
    Tiyn budget = AMOUNT.plus(Tiyn.ofTenge(1_000_000));
    CallTerms terms =
        new CallTerms(
            TEXT, TEXT, List.of(NEED), budget, budget, NOON, NOON.plusSeconds(86_400), 3, 25);
    return new CallPlanned(CALL, FUND, terms, OFFICIAL.person(), NOON);
  }

  private static AwardReserved reserved() {
    return new AwardReserved(
        CALL,
        FUND,
        APPLICATION,
        GRANT,
        NEED,
        INSTITUTE,
        AMOUNT,
        BallotId.of(GRANT.irn(), 1),
        INVOLVED,
        PersonId.PLATFORM,
        NOON);
  }
}
