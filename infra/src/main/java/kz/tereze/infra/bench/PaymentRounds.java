package kz.tereze.infra.bench;

import kz.tereze.api.Tiyn;
import kz.tereze.infra.demo.DemoBank;
import kz.tereze.infra.launch.Application;
import kz.tereze.web.payment.BatchFiles;
import kz.tereze.web.statement.StatementIntake;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Payments through every step, all out of one fund: prepared, compared, approved, put into signed
/// batches, handed over, booked by the bank's statement. Each step begins when all have done the
/// one before, policies and read models included.
final class PaymentRounds {

  private static final int[] WRITERS = {8, 32};

  private final Application application;
  private final CommandGateway gateway;
  private final InventedMoney money;

  private PaymentRounds(Application application, int payments) {
    this.application = application;
    this.gateway = application.get(CommandGateway.class);
    int payers = Math.ceilDiv(payments, 5) + 1;
    this.money = InventedMoney.of(payers, payments);
  }

  static void measure(Application application, int payments) throws Exception {
    new PaymentRounds(application, payments).play();
  }

  private void play() throws Exception {
    Crew setting = new Crew(application, 16);
    BankDay bank = new BankDay(application.get(StatementIntake.class), setting);
    new Founding(gateway, money, setting).play();
    for (int payer = 0; payer < money.payers().size(); payer++) {
      bank.books()
          .receives(
              "R-" + payer,
              InventedMoney.DUE,
              new DemoBank.Party(money.payers().get(payer), "ТОО", InventedMoney.IBAN),
              money.obligation(payer).key());
    }
    bank.close(InventedMoney.today().minusDays(9));
    new Granting(gateway, money, setting).play();
    Print.line("%d payments out of one fund, a round for each number of writers", money.grants());
    Print.line(
        "| writers | prepared/s | p95 ms | compared/s | approved/s | p95 ms | handed over/s |"
            + " booked/s | payments/s, all steps |");
    Print.line("|---|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < WRITERS.length; i++) {
      round(i + 1, new Crew(application, WRITERS[i]), WRITERS[i], bank);
    }
  }

  private void round(int tranche, Crew crew, int writers, BankDay bank) throws Exception {
    PayingRound round =
        new PayingRound(gateway, application.get(BatchFiles.class), money, crew, tranche);
    round.report();
    long start = System.nanoTime();
    Load prepared = round.prepare();
    crew.settle();
    long compared = System.nanoTime();
    Load approved = round.approve();
    long toHandOver = System.nanoTime();
    round.handOver();
    long handedOver = System.nanoTime();
    for (int grant = 0; grant < money.grants(); grant++) {
      Tiyn amount = InventedMoney.tranche(grant, tranche);
      bank.books()
          .pays(
              "P-%d-%d".formatted(grant, tranche),
              amount,
              new DemoBank.Party(money.recipient(grant), "НИИ", money.payee(grant)),
              round.payment(grant).key());
    }
    BankDay.Brought booked = bank.close(InventedMoney.today().minusDays(5L - tranche));
    long nanos = handedOver - start + booked.reconciled().toNanos();
    Print.line(
        "| %d | %.0f | %.1f | %.0f | %.0f | %.1f | %.0f | %.0f | %.0f |",
        writers,
        prepared.perSecond(),
        prepared.millis(95),
        perSecond(compared - start),
        approved.perSecond(),
        approved.millis(95),
        perSecond(handedOver - toHandOver),
        booked.perSecond(),
        perSecond(nanos));
  }

  private double perSecond(long nanos) {
    return money.grants() * 1e9 / nanos;
  }
}
