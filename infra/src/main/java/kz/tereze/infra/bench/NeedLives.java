package kz.tereze.infra.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Commands on distinct aggregates: each writer posts a need, revises it twice and withdraws it,
/// then takes the next one. Each command is one durable commit as far as the sender can tell.
final class NeedLives {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int YEAR = 2026;

  private final CommandGateway gateway;

  NeedLives(CommandGateway gateway) {
    this.gateway = gateway;
  }

  Load run(int writers, Duration window) throws Exception {
    return Load.run(writers, window, number -> new Company());
  }

  /// Posts one need, for those who look how soon it is seen.
  NeedId postOne() {
    Company company = new Company();
    company.act();
    return company.need;
  }

  private final class Company implements Load.Writer {

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Bin bin = new Bin("190340901012");
    private NeedId need = next();
    private int step;

    private static NeedId next() {
      return new NeedId("N-%d-%08d".formatted(YEAR, NUMBERS.incrementAndGet()));
    }

    @Override
    public void act() {
      Acting by = new Acting(person, Set.of(Role.SUBSOIL_USER), bin, Instant.now());
      switch (step++) {
        case 0 -> gateway.sendAndWait(new NeedCommand.PostNeed(need, content(step), by));
        case 1, 2 ->
            gateway.sendAndWait(new NeedCommand.ReviseNeed(need, step - 1, content(step), by));
        default -> {
          gateway.sendAndWait(
              new NeedCommand.WithdrawNeed(need, "The task was solved by our own plant.", by));
          need = next();
          step = 0;
        }
      }
    }

    private NeedContent content(int version) {
      return new NeedContent(
          new Text("Қалдықтардағы су " + version, "Вода в хвостах " + version, "Tailings water"),
          new Text(
              "Қалдықта судың үлесі жоғары, бөгетке жүктеме өседі.",
              "В хвостах велика доля воды, нагрузка на дамбу растёт.",
              null),
          new Text("Су үлесі, %", "Доля воды, %", null),
          "62",
          "45",
          null,
          Region.ULYTAU,
          4,
          7,
          Tiyn.ofTenge(1_000_000),
          null,
          IpTerms.OWNED_JOINTLY,
          LocalDate.now().plusYears(1));
    }
  }
}
