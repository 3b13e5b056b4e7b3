package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.levy.ObligationCommand.BringExcessForward;
import kz.tereze.api.levy.ObligationEvent.ExcessCarriedForward;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What left one year's obligation arrives at the other's.
@ProcessingGroup("policies")
public class BringForwardOnExcessCarriedForward {

  private final CommandGateway commands;

  public BringForwardOnExcessCarriedForward(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ExcessCarriedForward event) {
    commands.sendAndWait(
        new BringExcessForward(
            event.to(),
            event.obligation(),
            event.fund(),
            event.total(),
            Acting.platform(event.at())));
  }
}
