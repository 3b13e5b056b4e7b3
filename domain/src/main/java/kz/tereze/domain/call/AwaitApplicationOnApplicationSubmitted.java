package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.ApplicationSubmitted;
import kz.tereze.api.call.CallCommand.AwaitApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A submitted application keeps its call from ranking until it is checked.
@ProcessingGroup("policies")
public class AwaitApplicationOnApplicationSubmitted {

  private final CommandGateway commands;

  public AwaitApplicationOnApplicationSubmitted(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ApplicationSubmitted event) {
    commands.sendAndWait(
        new AwaitApplication(event.call(), event.application(), Acting.platform(event.at())));
  }
}
