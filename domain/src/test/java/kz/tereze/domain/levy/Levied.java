package kz.tereze.domain.levy;

import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;

/// Obligations and facts that the tests of the levy speak of.
final class Levied {

  static final ObligationId OWED = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
  static final ObligationId OLDER = ObligationId.of(OIL_COMPANY, 2026, Regime.LEGACY_CONTRACT);
  static final ObligationId NEXT = ObligationId.of(OIL_COMPANY, 2027, Regime.CODE);
  static final FundId FUND = new FundId("KBK-401103-OIL");
  static final Tiyn BASE = Tiyn.ofTenge(1_000_000_000);
  static final Tiyn DUE = Tiyn.ofTenge(10_000_000);
  static final Tiyn FIVE = Tiyn.ofTenge(5);
  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  static final Text WHY =
      new Text("Аудит басқа базаны тапты", "Аудит нашёл другую базу", "The audit found another");

  private Levied() {}

  /// An obligation whose acts no other obligation has.
  static FixtureConfiguration<Obligation> obligation() {
    return Fixtures.of(Obligation.class)
        .registerInjectableResource(
            new Acts() {
              @Override
              public void claim(ObligationId of, int number, Spending spending, Acting by) {}

              @Override
              public void free(ObligationId of, int number, Spending spending, Acting by) {}
            });
  }

  static Hash file(String content) {
    return CanonicalJson.hash(List.of(content));
  }

  static ObligationAssessed assessed(ObligationId obligation) {
    return new ObligationAssessed(
        obligation, FUND, BASE, 100, "the law", DUE, OFFICIAL.person(), NOON);
  }

  static Spending spending(Tiyn amount, String act) {
    return new Spending(
        INSTITUTE,
        new Text("Қабат моделін жасау", "Модель пласта построена", null),
        amount,
        TODAY.minusDays(3),
        List.of(file(act)));
  }

  static RecordReceipt receive(ObligationId obligation, Tiyn amount, String reference) {
    return new RecordReceipt(
        obligation,
        FUND,
        new BankLine(
            line(reference), Direction.CREDIT, amount, TODAY, OIL_COMPANY, null, null, null),
        false,
        Acting.platform(NOON));
  }

  static ReceiptRecorded received(Tiyn amount, Tiyn excess, String reference) {
    return new ReceiptRecorded(
        OWED,
        FUND,
        line(reference),
        amount,
        excess,
        line(reference).key(),
        TODAY,
        PersonId.PLATFORM,
        NOON);
  }

  private static LineId line(String reference) {
    return LineId.of(new BankAccountId("OIL-MAIN"), reference);
  }

  /// The platform on another day.
  static Acting on(LocalDate day) {
    return Acting.platform(NOON.plus(Duration.ofDays(ChronoUnit.DAYS.between(TODAY, day))));
  }
}
