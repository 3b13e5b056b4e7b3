package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import kz.tereze.api.call.CallCommand.ConfirmAward;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An award the official approved is settled in its call.
@ProcessingGroup("policies")
public class ConfirmAwardOnAwardApproved {

  private final CommandGateway commands;

  public ConfirmAwardOnAwardApproved(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AwardApproved event) {
    commands.sendAndWait(
        new ConfirmAward(event.call(), event.application(), Acting.platform(event.at())));
  }
}
