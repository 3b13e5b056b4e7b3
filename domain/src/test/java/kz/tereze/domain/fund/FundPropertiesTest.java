package kz.tereze.domain.fund;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.bin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Event;
import kz.tereze.api.Refused;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.ComesBack;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundCommand.AppropriateToCall;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundCommand.TakeBackFromCall;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import kz.tereze.api.fund.FundEvent.AppropriationRefused;
import kz.tereze.api.fund.FundEvent.FundEstablished;
import kz.tereze.api.fund.FundEvent.ReceiptCredited;
import kz.tereze.api.fund.FundEvent.ReceiptSetAside;
import kz.tereze.api.fund.FundEvent.ReturnedFromCall;
import kz.tereze.api.fund.FundEvent.ReturnedFromGrant;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.domain.Rehearsal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked of a fund, in whatever order.
class FundPropertiesTest {

  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final EstablishFund ESTABLISH =
      new EstablishFund(FUND, new Text("Қор", "Фонд", null), ADMINISTRATOR);

  @Property
  void a_fund_never_gives_what_it_does_not_have(@ForAll("wishes") List<FundCommand> wishes) {
    try (Rehearsal rehearsal = new Rehearsal(Fund.class)) {
      rehearsal.ask(ESTABLISH);
      wishes.forEach(wish -> isAccepted(rehearsal, wish));
      Sums sums = new Sums();
      rehearsal.facts().forEach(sums::follow);
    }
  }

  @Property
  void asking_everything_twice_changes_nothing(@ForAll("wishes") List<FundCommand> wishes) {
    try (Rehearsal rehearsal = new Rehearsal(Fund.class)) {
      rehearsal.ask(ESTABLISH);
      List<FundCommand> accepted =
          wishes.stream().filter(wish -> isAccepted(rehearsal, wish)).toList();
      List<Event> once = rehearsal.facts();
      accepted.forEach(rehearsal::ask);
      assertThat(rehearsal.facts()).isEqualTo(once);
    }
  }

  private static boolean isAccepted(Rehearsal rehearsal, FundCommand wish) {
    try {
      rehearsal.ask(wish);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  @Provide
  static Arbitrary<List<FundCommand>> wishes() {
    Arbitrary<Tiyn> amounts = Arbitraries.longs().between(-1, 1_000).map(Tiyn::new);
    Arbitrary<CallId> calls =
        Arbitraries.integers().between(1, 4).map(n -> new CallId("C-2026-%03d".formatted(n)));
    Arbitrary<ObligationId> obligations =
        Arbitraries.integers()
            .between(1, 3)
            .map(payer -> ObligationId.of(bin(payer), 2026, Regime.CODE));
    Arbitrary<String> references = Arbitraries.integers().between(1, 6).map(n -> "REF-" + n);
    Arbitrary<FundCommand> credits =
        Combinators.combine(obligations, amounts, references)
            .as(
                (obligation, amount, reference) ->
                    new CreditReceipt(
                        FUND, obligation, amount, reference, ACCOUNT, TODAY, false, PLATFORM));
    Arbitrary<FundCommand> asks =
        Combinators.combine(calls, amounts)
            .as((call, amount) -> new AppropriateToCall(FUND, call, amount, PLATFORM));
    Arbitrary<FundCommand> backs =
        Combinators.combine(calls, amounts)
            .as((call, amount) -> new TakeBackFromCall(FUND, call, amount, PLATFORM));
    Arbitrary<FundCommand> freed =
        Combinators.combine(Arbitraries.of("R-1", "R-2", "R-3"), amounts)
            .as(
                (reference, amount) ->
                    new TakeBackFromGrant(
                        FUND,
                        new ApplicationNumber("AP26000001"),
                        amount,
                        ComesBack.REFUNDED,
                        reference,
                        null,
                        false,
                        PLATFORM.day(),
                        PLATFORM));
    return Arbitraries.oneOf(List.of(credits, credits, asks, backs, freed)).list().ofMaxSize(40);
  }

  /// The books an auditor would keep from the facts alone.
  private static final class Sums {
    private Tiyn received = Tiyn.ZERO;
    private final Map<String, ObligationId> counted = new HashMap<>();
    private final Map<CallId, Tiyn> appropriated = new HashMap<>();
    private final Map<CallId, Tiyn> returned = new HashMap<>();
    private final Set<String> references = new HashSet<>();
    private Tiyn fromGrants = Tiyn.ZERO;

    void follow(Event fact) {
      switch ((FundEvent) fact) {
        case FundEstablished _ -> assertThat(received).isEqualTo(Tiyn.ZERO);
        case ReceiptCredited credited -> {
          assertThat(counted.put(credited.bankReference(), credited.obligation())).isNull();
          received = received.plus(credited.amount());
        }
        case ReceiptSetAside aside ->
            assertThat(counted.get(aside.bankReference())).isEqualTo(aside.alreadyCountedFor());
        case AppropriatedToCall given ->
            assertThat(appropriated.put(given.call(), given.amount())).isNull();
        case AppropriationRefused refused -> {
          assertThat(refused.available()).isEqualTo(available());
          assertThat(refused.amount().exceeds(available())).isTrue();
        }
        case ReturnedFromCall back -> {
          assertThat(returned.put(back.call(), back.amount())).isNull();
          assertThat(back.amount().exceeds(appropriated.get(back.call()))).isFalse();
        }
        case ReturnedFromGrant back -> {
          assertThat(references.add(back.grant() + " " + back.reference())).isTrue();
          fromGrants = fromGrants.plus(back.amount());
        }
      }
      assertThat(available().isNegative()).isFalse();
    }

    private Tiyn available() {
      return received.minus(sum(appropriated)).plus(sum(returned)).plus(fromGrants);
    }

    private static Tiyn sum(Map<CallId, Tiyn> amounts) {
      return amounts.values().stream().reduce(Tiyn.ZERO, Tiyn::plus);
    }
  }
}
