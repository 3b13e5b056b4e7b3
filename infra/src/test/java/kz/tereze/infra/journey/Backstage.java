package kz.tereze.infra.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.Freshness;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// What people did before a journey in the browser sets in, as real commands to the running system.
final class Backstage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningSite site;
  private final CommandGateway gateway;
  private final Freshness freshness;

  Backstage(RunningSite site) {
    this.site = site;
    this.gateway = site.get(CommandGateway.class);
    this.freshness = site.get(Freshness.class);
  }

  Acting as(String username, Instant at) {
    DemoPeople.Person person = site.demo().get(username);
    return new Acting(person.id(), person.roles(), person.organisation(), at);
  }

  Acting as(String username) {
    return as(username, site.clock().instant());
  }

  PersonId id(String username) {
    return site.demo().get(username).id();
  }

  /// Sends a command as soon as what must go before it has happened; the last try tells what is in
  /// the way.
  void does(Command command) {
    if (freshness.await(() -> accepted(command), PATIENCE).isEmpty()) {
      gateway.sendAndWait(command);
    }
  }

  /// Waits until read models show something.
  <T> T awaits(Supplier<Optional<T>> shown) {
    return freshness.await(shown, PATIENCE).orElseThrow();
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
