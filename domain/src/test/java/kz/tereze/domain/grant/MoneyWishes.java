package kz.tereze.domain.grant;

import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.WHY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.tereze.api.Command;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ObligationCommand.AdjustObligation;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.LineId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Random sequences of what may be asked on the whole way of the money.
public final class MoneyWishes {

  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final int REFUNDS = 100;

  private MoneyWishes() {}

  /// What is asked of a grant and its payments.
  public static Arbitrary<List<Command>> grants() {
    return GrantPropertiesTest.wishes();
  }

  /// What companies owe and pay, and how the call goes on.
  public static Arbitrary<List<Object>> levies() {
    Arbitrary<ObligationId> owed =
        Arbitraries.of(2025, 2026).map(year -> ObligationId.of(OIL_COMPANY, year, Regime.CODE));
    Arbitrary<Tiyn> base = Arbitraries.of(400, 900, 1_500).map(m -> Tiyn.ofTenge(m * 1_000_000L));
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 30);
    Arbitrary<Object> assessed =
        Combinators.combine(owed, base)
            .as((of, sum) -> new AssessObligation(of, Programme.FUND, sum, 2, OFFICIAL));
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
            .as(
                (n, says) ->
                    new ArriveLine(Programme.FUND, line(n, says ? claim(of(n)) : null), PLATFORM));
    Arbitrary<Object> matched =
        number.map(n -> new MatchLine(reference(n), claim(of(n)), "Their letter says.", TREASURER));
    Arbitrary<Object> refunded =
        number.map(
            n ->
                new ArriveLine(
                    Programme.FUND,
                    line(REFUNDS + n, new Claim(ClaimKind.REFUND, GRANT.irn())),
                    PLATFORM));
    Arbitrary<Object> call = Arbitraries.of(Programme.CallStep.values());
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
        .map(MoneyWishes::begun);
  }

  /// Mostly there is money before anything else, so that grants come to be paid.
  private static List<Object> begun(List<Object> wishes) {
    ObligationId first = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
    List<Object> all = new ArrayList<>();
    if (wishes.size() % 4 != 0) {
      all.add(new AssessObligation(first, Programme.FUND, Tiyn.ofTenge(900_000_000), 2, OFFICIAL));
      for (int n = 31; n <= 34; n++) {
        all.add(new ArriveLine(Programme.FUND, line(n, claim(first)), PLATFORM));
      }
      all.add(Programme.CallStep.PLAN);
      all.add(Programme.CallStep.AWARD);
      if (wishes.size() % 2 != 0) {
        all.addAll(GrantPropertiesTest.firstTranchePaid());
      }
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

  /// Both in their own order, one between the other.
  public static List<Object> mixed(List<Object> some, List<Command> others, Random random) {
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
}
