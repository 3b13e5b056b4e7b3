package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordAppropriation;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A call is funded when the fund gave its budget.
@ProcessingGroup("policies")
public class RecordAppropriationOnAppropriatedToCall {

  private final CommandGateway commands;

  public RecordAppropriationOnAppropriatedToCall(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AppropriatedToCall event) {
    commands.sendAndWait(
        new RecordAppropriation(event.call(), event.amount(), Acting.platform(event.at())));
  }
}
