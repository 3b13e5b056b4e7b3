package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An approved award becomes a grant that awaits its contract.
@ProcessingGroup("policies")
public class OpenGrantOnAwardApproved {

  private final CommandGateway commands;

  public OpenGrantOnAwardApproved(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AwardApproved event) {
    commands.sendAndWait(
        new OpenGrant(
            event.number(),
            event.call(),
            event.fund(),
            event.application(),
            event.need(),
            event.recipient(),
            event.amount(),
            event.involved(),
            Acting.platform(event.at())));
  }
}
