package kz.tereze.infra.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tereze.api.Acting;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.store.PostgresEvents;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// The one aggregate that all of a programme's money meets in: receipts that all writers credit to
/// one fund, held against as many that each writer credits to a fund of its own.
final class HotFund {

  private static final int[] WRITERS = {8, 32};

  private final CommandGateway gateway;
  private final PostgresEvents events;
  private final AtomicInteger receipts = new AtomicInteger();
  private final ObligationId obligation = ObligationId.of(InventedMoney.STATE, 2026, Regime.CODE);

  private HotFund(Application application) {
    this.gateway = application.get(CommandGateway.class);
    this.events = application.get(PostgresEvents.class);
  }

  /// @param window of each figure
  static void measure(Application application, Duration window) throws Exception {
    new HotFund(application).play(window);
  }

  private void play(Duration window) throws Exception {
    FundId one = fund(0);
    for (int i = 0; i <= WRITERS[WRITERS.length - 1]; i++) {
      gateway.sendAndWait(new EstablishFund(fund(i), InventedMoney.TEXT, Cast.administrator(9)));
    }
    run(8, window.dividedBy(2), writer -> fund(1 + writer));
    Print.line("receipts credited, one durable command each");
    Print.line(
        "| writers | one fund/s | p95 ms | a fund for each writer/s | p95 ms | ratio |"
            + " receipts in the one fund | its stream read in ms |");
    Print.line("|---|---|---|---|---|---|---|---|");
    for (int writers : WRITERS) {
      Load distinct = run(writers, window, writer -> fund(1 + writer));
      Load hot = run(writers, window, writer -> one);
      long start = System.nanoTime();
      int stored = stored(one);
      double read = (System.nanoTime() - start) / 1e6;
      Print.line(
          "| %d | %.0f | %.1f | %.0f | %.1f | %.2f | %d | %.0f |",
          writers,
          hot.perSecond(),
          hot.millis(95),
          distinct.perSecond(),
          distinct.millis(95),
          hot.perSecond() / distinct.perSecond(),
          stored - 1,
          read);
    }
  }

  private interface Whose {
    FundId of(int writer);
  }

  private Load run(int writers, Duration window, Whose whose) throws Exception {
    return Load.run(
        writers,
        window,
        writer -> {
          FundId fund = whose.of(writer);
          return () -> credit(fund);
        });
  }

  private void credit(FundId fund) {
    gateway.sendAndWait(
        new CreditReceipt(
            fund,
            obligation,
            new Tiyn(100),
            "BENCH:" + receipts.incrementAndGet(),
            null,
            null,
            false,
            Acting.platform(Instant.now())));
  }

  private static FundId fund(int number) {
    return new FundId("HOT-" + number);
  }

  /// What a restarted application must read before the first command.
  private int stored(FundId fund) {
    Iterator<?> stream = events.readEvents(FundCommand.stream(fund), 0).asStream().iterator();
    int count = 0;
    while (stream.hasNext()) {
      stream.next();
      count++;
    }
    return count;
  }
}
