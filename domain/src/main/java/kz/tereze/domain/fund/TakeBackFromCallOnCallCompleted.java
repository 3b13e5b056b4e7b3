package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.fund.FundCommand.TakeBackFromCall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What a completed call did not award goes back to its fund.
@ProcessingGroup("policies")
public class TakeBackFromCallOnCallCompleted {

  private final CommandGateway commands;

  public TakeBackFromCallOnCallCompleted(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(CallCompleted event) {
    if (event.left().isPositive()) {
      commands.sendAndWait(
          new TakeBackFromCall(
              event.fund(), event.call(), event.left(), Acting.platform(event.at())));
    }
  }
}
