package kz.tereze.domain.grant;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.APPLICATION;
import static kz.tereze.domain.grant.Granted.CALL;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.INVOLVED;
import static kz.tereze.domain.grant.Granted.NEED;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ObligationCommand.AdjustObligation;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.payment.Precedents;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.LineId;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/// The whole way of the money, from what companies owe to what a grant gives back, whatever is
/// asked in whatever order: after every step the books hold, the fund contains its call and the
/// call its grant, and hearing everything twice changes nothing. The call's own steps are told as
/// facts, by its own rule: it awards what it was given and no more.
class MoneyPropertiesTest {

  private static final FundId FUND = new FundId("KBK-401103");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final Precedents NO_PRECEDENTS = order -> new Precedents.Found(List.of(), null);
  private static final int REFUNDS = 100;
  private static final Text TEXT = new Text("Мәтін", "Текст", null);

  /// What happens to the call: planned with a budget, an award reserved, completed.
  private enum CallStep {
    PLAN,
    AWARD,
    COMPLETE
  }

  /// One programme in the making.
  private static final class Programme implements AutoCloseable {
    private final Rehearsal rehearsal = rehearsal();
    private final Books books = new Books();
    private int posted;
    private boolean isPlanned;
    private boolean isAwarded;
    private boolean isCompleted;

    Programme() {
      rehearsal.ask(new EstablishFund(FUND, TEXT, ADMINISTRATOR));
      check();
    }

    void step(Object step) {
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
  }

  @Property(tries = 100)
  void the_books_hold_after_every_step(
      @ForAll("levies") List<Object> levies,
      @ForAll("grants") List<Command> grants,
      @ForAll long seed) {
    try (Programme programme = new Programme()) {
      mixed(levies, grants, new Random(seed)).forEach(programme::step);
      programme.endsTheSameWhenHeardTwice();
    }
  }

  /// Both in their own order, one between the other.
  private static List<Object> mixed(List<Object> some, List<Command> others, Random random) {
    List<Object> all = new ArrayList<>();
    int next = 0;
    for (Command other : others) {
      while (next < some.size() && random.nextBoolean()) {
        all.add(some.get(next++));
      }
      all.add(other);
    }
    all.addAll(some.subList(next, some.size()));
    return all;
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

  @Provide
  static Arbitrary<List<Command>> grants() {
    return GrantPropertiesTest.wishes();
  }

  @Provide
  static Arbitrary<List<Object>> levies() {
    Arbitrary<ObligationId> owed =
        Arbitraries.of(2025, 2026).map(year -> ObligationId.of(OIL_COMPANY, year, Regime.CODE));
    Arbitrary<Tiyn> base = Arbitraries.of(400, 900, 1_500).map(m -> Tiyn.ofTenge(m * 1_000_000L));
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 30);
    Arbitrary<Object> assessed =
        Combinators.combine(owed, base)
            .as((of, sum) -> new AssessObligation(of, FUND, sum, 2, OFFICIAL));
    Arbitrary<Object> adjusted =
        Combinators.combine(owed, base)
            .as(
                (of, sum) ->
                    new AdjustObligation(of, sum, AdjustmentReason.COURT_DECIDED, WHY, OFFICIAL));
    Arbitrary<Object> carried =
        Combinators.combine(owed, owed)
            .as((from, to) -> new CarryExcessForward(from, to, PLATFORM));
    // Whoever finds out what a line is for finds the truth, so that one claim stands against none.
    Arbitrary<Object> arrived =
        Combinators.combine(number, Arbitraries.of(true, true, false))
            .as((n, says) -> new ArriveLine(FUND, line(n, says ? claim(of(n)) : null), PLATFORM));
    Arbitrary<Object> matched =
        number.map(n -> new MatchLine(reference(n), claim(of(n)), "Their letter says.", TREASURER));
    Arbitrary<Object> refunded =
        number.map(
            n ->
                new ArriveLine(
                    FUND, line(REFUNDS + n, new Claim(ClaimKind.REFUND, GRANT.irn())), PLATFORM));
    Arbitrary<Object> call = Arbitraries.of(CallStep.values());
    return Arbitraries.frequencyOf(
            Tuple.of(3, assessed),
            Tuple.of(2, adjusted),
            Tuple.of(2, carried),
            Tuple.of(8, arrived),
            Tuple.of(2, matched),
            Tuple.of(1, refunded),
            Tuple.of(6, call))
        .list()
        .ofMinSize(10)
        .ofMaxSize(40)
        .map(MoneyPropertiesTest::begun);
  }

  /// Mostly there is money before anything else, so that grants come to be paid.
  private static List<Object> begun(List<Object> wishes) {
    ObligationId first = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
    List<Object> all = new ArrayList<>();
    if (wishes.size() % 4 != 0) {
      all.add(new AssessObligation(first, FUND, Tiyn.ofTenge(900_000_000), 2, OFFICIAL));
      for (int n = 31; n <= 34; n++) {
        all.add(new ArriveLine(FUND, line(n, claim(first)), PLATFORM));
      }
      all.add(CallStep.PLAN);
      all.add(CallStep.AWARD);
    }
    all.addAll(wishes);
    return all;
  }

  private static Claim claim(ObligationId obligation) {
    return new Claim(ClaimKind.OBLIGATION, obligation.key());
  }

  private static ObligationId of(int number) {
    return ObligationId.of(OIL_COMPANY, 2025 + number % 2, Regime.CODE);
  }

  private static LineId reference(int number) {
    return LineId.of(ACCOUNT, "REF-" + number);
  }

  /// Each line has a sum of its own: between one and five million tenge.
  private static BankLine line(int number, @Nullable Claim claim) {
    return new BankLine(
        reference(number),
        Direction.CREDIT,
        Tiyn.ofTenge((1 + number % 5) * 1_000_000L),
        TODAY,
        OIL_COMPANY,
        null,
        claim,
        null);
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
