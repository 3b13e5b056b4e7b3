package kz.tereze.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.ledger.KeyCommand.RotateKey;
import kz.tereze.api.ledger.KeyEvent;
import kz.tereze.api.ledger.KeyEvent.KeyRotated;
import kz.tereze.api.ledger.KeyRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// The keys that sign the public ledger, in the order they were announced.
@AggregateRoot(type = "SigningKeys")
public class SigningKeys {

  @AggregateIdentifier private String stream;
  private final Set<String> known = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // set by the first event
  SigningKeys() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RotateKey command) {
    KeyRule.CHANGED_BY_ADMINISTRATOR.require(command.by().is(Role.ADMINISTRATOR));
    KeyRule.NAMES_ITS_LOG.require(
        command.key().startsWith(command.log() + "+"), "log", command.log());
    KeyRule.NEVER_SIGNED_BEFORE.require(
        !known.contains(command.key()) && !command.key().equals(command.replaces()));
    if (command.replaces() != null) {
      requireHandover(command);
    }
    AggregateLifecycle.apply(
        new KeyRotated(
            command.log(),
            command.key(),
            command.replaces(),
            command.until(),
            command.by().person(),
            command.by().at()));
  }

  private static void requireHandover(RotateKey command) {
    Instant now = command.by().at();
    int days = Policy.LEDGER_KEY_HANDOVER_DAYS.on(Kazakhstan.day(now)).value();
    Instant until = command.until();
    KeyRule.OLD_KEY_SIGNS_ON.require(
        until != null && !until.isBefore(now.plus(Duration.ofDays(days))), "days", days);
  }

  @EventSourcingHandler
  void on(KeyEvent event) {
    stream = "log-" + event.log();
    switch (event) {
      case KeyRotated rotated -> {
        known.add(rotated.key());
        if (rotated.replaces() != null) {
          known.add(rotated.replaces());
        }
      }
    }
  }
}
