package kz.tereze.infra.errand;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Command;
import kz.tereze.api.Refused;
import kz.tereze.projections.Chore;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Does what becomes due by the clock alone, in the platform's name. It stands still until somebody
/// winds it up, so that the demonstration can act in its own time first.
@Component
public final class Clockwork implements Errand {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final List<Chore> chores;
  private final CommandGateway commands;
  private final Clock clock;
  private volatile boolean isWound;

  Clockwork(List<Chore> chores, CommandGateway commands, ObjectProvider<Clock> clock) {
    this.chores = List.copyOf(chores);
    this.commands = commands;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  /// From now on it goes.
  public void windUp() {
    isWound = true;
  }

  @Override
  public boolean run() {
    if (isWound) {
      Instant now = clock.instant();
      chores.forEach(chore -> chore.due(now).forEach(this::send));
    }
    return false;
  }

  private void send(Command command) {
    try {
      commands.sendAndWait(command);
    } catch (Refused done) {
      LOG.debug("{} was refused by {}", command, done.rule().key());
    }
  }
}
