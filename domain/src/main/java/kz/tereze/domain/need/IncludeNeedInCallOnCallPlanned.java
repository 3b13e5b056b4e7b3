package kz.tereze.domain.need;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordNeedAnswer;
import kz.tereze.api.call.CallEvent.CallPlanned;
import kz.tereze.api.need.NeedCommand.IncludeNeedInCall;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A planned call asks each of its needs whether it may serve it. A need nobody posted answers no,
/// so that the call does not wait for ever.
@ProcessingGroup("policies")
public class IncludeNeedInCallOnCallPlanned {

  private final CommandGateway commands;

  public IncludeNeedInCallOnCallPlanned(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(CallPlanned event) {
    event.terms().needs().forEach(need -> ask(need, event));
  }

  private void ask(NeedId need, CallPlanned event) {
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new IncludeNeedInCall(need, event.call(), platform));
    } catch (AggregateNotFoundException noSuchNeed) {
      commands.sendAndWait(new RecordNeedAnswer(event.call(), need, false, platform));
    }
  }
}
