package kz.tereze.infra.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.projections.Freshness;
import kz.tereze.web.statement.StatementIntake;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the demonstration's people act at a time of the demonstration's year.
final class Stage {

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  /// Policies need a moment; on a busy machine a long one.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CommandGateway gateway;
  private final Freshness freshness;
  private final DemoPeople people;
  private final JdbcClient jdbc;
  private final Bank bank;
  private final int played;
  private int step;

  Stage(
      CommandGateway gateway,
      Freshness freshness,
      StatementIntake intake,
      DemoPeople people,
      DataSource source) {
    this.gateway = gateway;
    this.freshness = freshness;
    this.people = people;
    this.bank = new Bank(this, intake);
    this.jdbc = JdbcClient.create(source);
    this.played = jdbc.sql("select done from demo_step").query(Integer.class).optional().orElse(0);
  }

  /// @param day of the year 2026, `MM-dd`
  static Instant on(String day, int hour) {
    return on(LocalDate.parse("2026-" + day), hour);
  }

  static Instant on(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ALMATY).toInstant();
  }

  Acting as(String username, Instant at) {
    DemoPeople.Person person = people.get(username);
    return new Acting(person.id(), person.roles(), person.organisation(), at);
  }

  PersonId id(String username) {
    return people.get(username).id();
  }

  DemoPeople people() {
    return people;
  }

  /// The first numbers of a series belong to the demonstration; people go on behind them.
  void takesNumbers(String kind, int upTo) {
    jdbc.sql(
            """
            insert into number_series as s (kind, year, last) values (?, 2026, ?)
            on conflict (kind, year) do update set last = greatest(s.last, excluded.last)
            """)
        .params(kind, upTo)
        .update();
  }

  /// What a company owes for the demonstration's year.
  ObligationId owes(String company) {
    return ObligationId.of(people.get(company).organisation(), 2026, Regime.CODE);
  }

  Bank bank() {
    return bank;
  }

  /// Something that is not one command; read models must have caught up with what went before.
  void acts(Runnable act) {
    once(
        () -> {
          freshness.await(PATIENCE);
          act.run();
        });
  }

  /// Lets the platform do what follows by itself.
  ///
  /// @throws IllegalStateException when it does not come to that
  void waitsUntil(BooleanSupplier reached) {
    Optional<Boolean> held =
        freshness.await(
            () -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty(), PATIENCE);
    if (held.isEmpty()) {
      throw new IllegalStateException("the play does not go on");
    }
  }

  void does(Command command) {
    once(() -> gateway.sendAndWait(command));
  }

  /// Sends a command that takes some doing to put together, such as a signature.
  void does(Supplier<Command> command) {
    once(() -> gateway.sendAndWait(command.get()));
  }

  /// Puts a command together and sends it once what it needs is there.
  void doesOncePossible(Supplier<Command> command) {
    once(
        () -> {
          if (freshness.await(() -> accepted(command), PATIENCE).isEmpty()) {
            gateway.sendAndWait(command.get());
          }
        });
  }

  private Optional<Command> accepted(Supplier<Command> command) {
    try {
      return accepted(command.get());
    } catch (Refused | NoSuchElementException notYet) {
      return Optional.empty();
    }
  }

  /// Sends a command again until it has had its effect: refused or idle until policies were there.
  void doesUntil(BooleanSupplier done, Command command) {
    once(
        () ->
            freshness.await(
                () -> {
                  accepted(command);
                  return done.getAsBoolean() ? Optional.of(true) : Optional.empty();
                },
                PATIENCE));
  }

  /// Sends a command that policies must make possible first; the last try tells what is in the way.
  void doesOncePossible(Command command) {
    doesOncePossible(() -> command);
  }

  /// Skips what an earlier, interrupted play has done. Killed between act and note, it acts again,
  /// and the aggregate takes the repeated command for what it is.
  private void once(Runnable act) {
    step++;
    if (step > played) {
      act.run();
      jdbc.sql(
              "insert into demo_step (done) values (?)"
                  + " on conflict (singleton) do update set done = excluded.done")
          .param(step)
          .update();
    }
  }

  /// All is played. Whoever starts the site again finds the year as it was left.
  void finish() {
    jdbc.sql("update demo_step set finished = true").update();
  }

  private Optional<Command> accepted(Command command) {
    try {
      gateway.sendAndWait(command);
      return Optional.of(command);
    } catch (Refused | AggregateNotFoundException notYet) {
      return Optional.empty();
    }
  }
}
