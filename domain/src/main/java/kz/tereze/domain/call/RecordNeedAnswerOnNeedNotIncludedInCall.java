package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordNeedAnswer;
import kz.tereze.api.need.NeedEvent.NeedNotIncludedInCall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A need the call may not serve keeps it from being announced.
@ProcessingGroup("policies")
public class RecordNeedAnswerOnNeedNotIncludedInCall {

  private final CommandGateway commands;

  public RecordNeedAnswerOnNeedNotIncludedInCall(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(NeedNotIncludedInCall event) {
    commands.sendAndWait(
        new RecordNeedAnswer(event.call(), event.need(), false, Acting.platform(event.at())));
  }
}
