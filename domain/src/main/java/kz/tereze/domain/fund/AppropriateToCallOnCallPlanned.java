package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallCommand.RecordAppropriationRefusal;
import kz.tereze.api.call.CallEvent.CallPlanned;
import kz.tereze.api.fund.FundCommand.AppropriateToCall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A planned call asks its fund for its whole budget. A fund nobody established answers with
/// nothing, so that the call does not wait for ever.
@ProcessingGroup("policies")
public class AppropriateToCallOnCallPlanned {

  private final CommandGateway commands;

  public AppropriateToCallOnCallPlanned(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(CallPlanned event) {
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(
          new AppropriateToCall(event.fund(), event.call(), event.terms().budget(), platform));
    } catch (AggregateNotFoundException noSuchFund) {
      commands.sendAndWait(new RecordAppropriationRefusal(event.call(), Tiyn.ZERO, platform));
    }
  }
}
