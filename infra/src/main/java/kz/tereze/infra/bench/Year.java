package kz.tereze.infra.bench;

import java.util.Locale;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.web.payment.BatchFiles;
import kz.tereze.web.statement.StatementIntake;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// A year of a programme's money: three grants a payer, four tranches a grant, twenty receipts a
/// payer, everything through the commands people give and the files the bank writes. It fails when
/// the accounts do not balance to the tiyn.
final class Year {

  private static final int WORKERS = 16;
  private static final int GRANTS_OF_A_PAYER = 3;
  private static final int RECEIPTS = 20;

  private final InventedMoney money;
  private final Crew crew;
  private final BankDay bank;
  private final CommandGateway gateway;
  private final BatchFiles files;
  private final Postings postings;

  private Year(Application application, int payers) {
    this.money = InventedMoney.of(payers, payers * GRANTS_OF_A_PAYER);
    this.crew = new Crew(application, WORKERS);
    this.bank = new BankDay(application.get(StatementIntake.class), crew);
    this.gateway = application.get(CommandGateway.class);
    this.files = application.get(BatchFiles.class);
    this.postings = application.get(Postings.class);
  }

  static void measure(Application application, int payers) throws Exception {
    new Year(application, payers).play();
  }

  private void play() throws Exception {
    long start = System.nanoTime();
    new Founding(gateway, money, crew).play();
    Print.line(
        "%d payers, %d grants, %d tranches; registered and assessed in %.1f s",
        money.payers().size(),
        money.grants(),
        money.grants() * InventedMoney.TRANCHES,
        seconds(start));
    Print.line(
        "| statement | lines | MB | recorded s | reconciled s | lines/s | heap MB at most |");
    Print.line("|---|---|---|---|---|---|---|");
    receive("receipts, one a payer", 0, 1, 9);
    receive("receipts, %d a payer".formatted(RECEIPTS - 1), 1, RECEIPTS, 8);
    long granting = System.nanoTime();
    new Granting(gateway, money, crew).play();
    double granted = seconds(granting);
    long paying = System.nanoTime();
    for (int tranche = 1; tranche <= InventedMoney.TRANCHES; tranche++) {
      pay(tranche);
    }
    Print.line(
        "from needs to %d contracts in %.1f s; %d tranches from report to booking in %.1f s;"
            + " the whole year in %.1f s",
        money.grants(),
        granted,
        money.grants() * InventedMoney.TRANCHES,
        seconds(paying),
        seconds(start));
    balance();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /// Each payer pays what it owes in equal parts.
  private void receive(String what, int from, int until, int daysAgo) throws Exception {
    Tiyn part = new Tiyn(InventedMoney.DUE.amount() / RECEIPTS);
    for (int receipt = from; receipt < until; receipt++) {
      for (int payer = 0; payer < money.payers().size(); payer++) {
        bank.books()
            .receives(
                "R-%d-%d".formatted(payer, receipt),
                part,
                new DemoBank.Party(money.payers().get(payer), "ТОО", InventedMoney.IBAN),
                money.obligation(payer).key());
      }
    }
    row(what, bank.close(InventedMoney.today().minusDays(daysAgo)));
  }

  private void pay(int tranche) throws Exception {
    PayingRound round = new PayingRound(gateway, files, money, crew, tranche);
    round.report();
    round.prepare();
    crew.settle();
    round.approve();
    round.handOver();
    for (int grant = 0; grant < money.grants(); grant++) {
      bank.books()
          .pays(
              "P-%d-%d".formatted(grant, tranche),
              InventedMoney.tranche(grant, tranche),
              new DemoBank.Party(money.recipient(grant), "НИИ", money.payee(grant)),
              round.payment(grant).key());
    }
    row(
        "payments of tranche " + tranche,
        bank.close(InventedMoney.today().minusDays(InventedMoney.TRANCHES + 1L - tranche)));
  }

  private static void row(String what, BankDay.Brought brought) {
    Print.line(
        "| %s | %d | %.1f | %.1f | %.1f | %.0f | %.0f |",
        what,
        brought.lines(),
        brought.megabytes(),
        brought.recorded().toMillis() / 1e3,
        brought.reconciled().toMillis() / 1e3,
        brought.perSecond(),
        brought.heap());
  }

  private void balance() {
    TrialBalance balance = postings.trialBalance(Span.ever(InventedMoney.FUND));
    Print.line("| statement about the accounts | left, tenge | right, tenge | holds |");
    Print.line("|---|---|---|---|");
    for (TrialBalance.Check check : balance.checks()) {
      Print.line(
          "| %s | %s | %s | %s |",
          check.truth().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          tenge(check.left()),
          tenge(check.right()),
          check.holds() ? "to the tiyn" : "NO");
    }
    if (!balance.holds()) {
      throw new CannotRun("the year's accounts do not balance");
    }
    requireEqual(Account.RECEIVED, balance, received());
    requireEqual(Account.EXECUTED, balance, executed());
  }

  private Tiyn received() {
    return new Tiyn(Math.multiplyExact(InventedMoney.DUE.amount(), (long) money.payers().size()));
  }

  private Tiyn executed() {
    Tiyn sum = Tiyn.ZERO;
    for (int grant = 0; grant < money.grants(); grant++) {
      sum = sum.plus(InventedMoney.award(grant));
    }
    return sum;
  }

  private static void requireEqual(Account account, TrialBalance balance, Tiyn expected) {
    if (!balance.closing(account).equals(expected)) {
      throw new CannotRun(
          "%s is %s, not %s".formatted(account, balance.closing(account), expected));
    }
  }

  private static String tenge(Tiyn amount) {
    return "%,d.%02d".formatted(amount.amount() / 100, amount.amount() % 100);
  }
}
