package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.FormalCheckFailed;
import kz.tereze.api.call.CallCommand.DropApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An application that failed the formal check is no longer awaited.
@ProcessingGroup("policies")
public class DropApplicationOnFormalCheckFailed {

  private final CommandGateway commands;

  public DropApplicationOnFormalCheckFailed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(FormalCheckFailed event) {
    commands.sendAndWait(
        new DropApplication(event.call(), event.application(), Acting.platform(event.at())));
  }
}
