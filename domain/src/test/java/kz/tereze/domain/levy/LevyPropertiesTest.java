package kz.tereze.domain.levy;

import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.levy.Levied.FUND;
import static kz.tereze.domain.levy.Levied.WHY;
import static kz.tereze.domain.levy.Levied.receive;
import static kz.tereze.domain.levy.Levied.spending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ObligationCommand.AcceptSpending;
import kz.tereze.api.levy.ObligationCommand.AdjustObligation;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationCommand.ReportSpending;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.domain.Books;
import kz.tereze.domain.People;
import kz.tereze.domain.Rehearsal;
import kz.tereze.domain.fund.Fund;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// Whatever is asked of one payer's obligations of three years, in whatever order.
class LevyPropertiesTest {

  /// What is due is always what was assessed; the books say so after every fact.
  @Property(tries = 300)
  void the_books_hold_and_nothing_paid_is_lost(@ForAll("wishes") List<Command> wishes) {
    try (Rehearsal rehearsal = rehearsal()) {
      rehearsal.ask(new EstablishFund(FUND, WHY, People.ADMINISTRATOR));
      Books books = new Books();
      rehearsal.facts().forEach(books::follow);
      for (Command wish : wishes) {
        int before = rehearsal.facts().size();
        askOrBeRefused(rehearsal, wish);
        List<Event> facts = rehearsal.facts();
        facts.subList(before, facts.size()).forEach(books::follow);
        // All that came in, in money or in work, has met something or lies ahead.
        Tiyn came =
            books.balance(Account.RECEIVED).plus(books.balance(Account.CONTRIBUTIONS_IN_KIND));
        assertThat(
                books
                    .balance(Account.CONTRIBUTIONS_ASSESSED)
                    .minus(books.balance(Account.CONTRIBUTIONS_RECEIVABLE))
                    .plus(books.balance(Account.CONTRIBUTIONS_AHEAD)))
            .isEqualTo(came);
      }
      List<Event> once = rehearsal.facts();
      rehearsal.redeliver();
      assertThat(rehearsal.facts()).isEqualTo(once);
    }
  }

  private static Rehearsal rehearsal() {
    return new Rehearsal(Obligation.class, Act.class, Fund.class)
        .with(BringForwardOnExcessCarriedForward::new)
        .with(
            commands ->
                new Object() {
                  // Between obligation and fund the bank's line is settled; here at once.
                  @EventHandler
                  void on(ReceiptRecorded event) {
                    commands.sendAndWait(
                        new CreditReceipt(
                            event.fund(),
                            event.obligation(),
                            event.amount(),
                            event.bankReference(),
                            null,
                            event.bookedOn(),
                            false,
                            PLATFORM));
                  }
                });
  }

  private static void askOrBeRefused(Rehearsal rehearsal, Command wish) {
    // The clock carries to years that are assessed by now, and to no others.
    if (wish instanceof CarryExcessForward carry
        && rehearsal.facts(ObligationAssessed.class).stream()
            .noneMatch(assessed -> assessed.obligation().equals(carry.to()))) {
      return;
    }
    try {
      rehearsal.ask(wish);
    } catch (Refused refused) {
      assertThat(refused.rule()).isNotNull();
    } catch (AggregateNotFoundException nothingYet) {
      assertThat(wish.target()).startsWith("obligation-");
    }
  }

  @Provide
  static Arbitrary<List<Command>> wishes() {
    Arbitrary<ObligationId> owed =
        Combinators.combine(Arbitraries.of(2025, 2026, 2027), Arbitraries.of(Regime.class))
            .as((year, regime) -> ObligationId.of(OIL_COMPANY, year, regime));
    Arbitrary<Tiyn> base = Arbitraries.longs().between(0, 1_000_000).map(Tiyn::new);
    Arbitrary<Tiyn> amount = Arbitraries.longs().between(1, 12_000).map(Tiyn::new);
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 4);
    Arbitrary<Command> wish =
        Arbitraries.oneOf(
            Combinators.combine(owed, base)
                .as((of, sum) -> new AssessObligation(of, FUND, sum, 2, OFFICIAL)),
            Combinators.combine(owed, base)
                .as(
                    (of, sum) ->
                        new AdjustObligation(
                            of, sum, AdjustmentReason.COURT_DECIDED, WHY, OFFICIAL)),
            Combinators.combine(owed, amount, Arbitraries.integers().between(1, 1_000))
                .as(
                    (of, sum, line) ->
                        receive(of, sum, of.year() + of.regime().name().substring(0, 1) + line)),
            Combinators.combine(owed, amount, number)
                .as((of, sum, act) -> new ReportSpending(of, spending(sum, "act" + act), ENGINEER)),
            Combinators.combine(owed, number).as((of, n) -> new AcceptSpending(of, n, OFFICIAL)),
            Combinators.combine(owed, owed)
                .as((from, to) -> new CarryExcessForward(from, to, PLATFORM)));
    return wish.list().ofMinSize(5).ofMaxSize(40);
  }
}
