package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.ComesBack;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.grant.GrantEvent.ContractTerminated;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What a terminated contract was never paid is free in its fund again.
@ProcessingGroup("policies")
public class TakeBackFromGrantOnContractTerminated {

  private final CommandGateway commands;

  public TakeBackFromGrantOnContractTerminated(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ContractTerminated event) {
    // Grants opened before they named their fund have none to return to.
    if (event.fund() != null && event.released().isPositive()) {
      commands.sendAndWait(
          new TakeBackFromGrant(
              event.fund(),
              event.grant(),
              event.released(),
              ComesBack.RELEASED,
              event.grant() + "-released",
              null,
              false,
              event.day(),
              Acting.platform(event.at())));
    }
  }
}
