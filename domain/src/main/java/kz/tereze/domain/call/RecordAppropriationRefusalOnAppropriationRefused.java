package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordAppropriationRefusal;
import kz.tereze.api.fund.FundEvent.AppropriationRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A call learns that its fund does not hold the budget.
@ProcessingGroup("policies")
public class RecordAppropriationRefusalOnAppropriationRefused {

  private final CommandGateway commands;

  public RecordAppropriationRefusalOnAppropriationRefused(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AppropriationRefused event) {
    commands.sendAndWait(
        new RecordAppropriationRefusal(
            event.call(), event.available(), Acting.platform(event.at())));
  }
}
