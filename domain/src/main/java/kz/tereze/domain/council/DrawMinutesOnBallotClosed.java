package kz.tereze.domain.council;

import kz.tereze.api.Acting;
import kz.tereze.api.council.BallotCommand.DrawMinutes;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A closed ballot has its minutes at once, and nobody writes them.
@ProcessingGroup("policies")
public class DrawMinutesOnBallotClosed {

  private final CommandGateway commands;

  public DrawMinutesOnBallotClosed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BallotClosed event) {
    commands.sendAndWait(new DrawMinutes(event.ballot(), Acting.platform(event.at())));
  }
}
