package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.award.AwardEvent.AwardReturned;
import kz.tereze.api.call.CallCommand.ReleaseAward;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An award the official returned frees its sum in the call.
@ProcessingGroup("policies")
public class ReleaseAwardOnAwardReturned {

  private final CommandGateway commands;

  public ReleaseAwardOnAwardReturned(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AwardReturned event) {
    commands.sendAndWait(
        new ReleaseAward(event.call(), event.application(), Acting.platform(event.at())));
  }
}
