package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.ComesBack;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.grant.GrantEvent.ReleasedAfterEnd;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What came back to a grant that has ended is free in its fund again.
@ProcessingGroup("policies")
public class TakeBackFromGrantOnReleasedAfterEnd {

  private final CommandGateway commands;

  public TakeBackFromGrantOnReleasedAfterEnd(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ReleasedAfterEnd event) {
    // Grants opened before they named their fund have none to return to.
    if (event.fund() != null) {
      commands.sendAndWait(
          new TakeBackFromGrant(
              event.fund(),
              event.grant(),
              event.amount(),
              ComesBack.RELEASED,
              event.payment().key(),
              null,
              false,
              event.day(),
              Acting.platform(event.at())));
    }
  }
}
