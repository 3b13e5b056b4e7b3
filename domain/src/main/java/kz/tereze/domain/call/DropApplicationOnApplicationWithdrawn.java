package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.ApplicationWithdrawn;
import kz.tereze.api.call.CallCommand.DropApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An application that was withdrawn is no longer awaited.
@ProcessingGroup("policies")
public class DropApplicationOnApplicationWithdrawn {

  private final CommandGateway commands;

  public DropApplicationOnApplicationWithdrawn(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ApplicationWithdrawn event) {
    commands.sendAndWait(
        new DropApplication(event.call(), event.application(), Acting.platform(event.at())));
  }
}
