package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordNeedAnswer;
import kz.tereze.api.need.NeedEvent.NeedIncludedInCall;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A need the call may serve counts towards its announcement.
@ProcessingGroup("policies")
public class RecordNeedAnswerOnNeedIncludedInCall {

  private final CommandGateway commands;

  public RecordNeedAnswerOnNeedIncludedInCall(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(NeedIncludedInCall event) {
    commands.sendAndWait(
        new RecordNeedAnswer(event.call(), event.need(), true, Acting.platform(event.at())));
  }
}
