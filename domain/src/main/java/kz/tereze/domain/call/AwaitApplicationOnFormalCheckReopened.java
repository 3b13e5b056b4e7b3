package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.FormalCheckReopened;
import kz.tereze.api.call.CallCommand.AwaitApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// The ranked list waits for a formal check that is made anew.
@ProcessingGroup("policies")
public class AwaitApplicationOnFormalCheckReopened {

  private final CommandGateway commands;

  public AwaitApplicationOnFormalCheckReopened(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(FormalCheckReopened event) {
    commands.sendAndWait(
        new AwaitApplication(event.call(), event.application(), Acting.platform(event.at())));
  }
}
