package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.FormalCheckPassed;
import kz.tereze.api.call.CallCommand.AdmitApplication;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An application that passed the formal check competes in its call.
@ProcessingGroup("policies")
public class AdmitApplicationOnFormalCheckPassed {

  private final CommandGateway commands;

  public AdmitApplicationOnFormalCheckPassed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(FormalCheckPassed event) {
    commands.sendAndWait(
        new AdmitApplication(
            event.call(),
            event.application(),
            event.number(),
            event.need(),
            event.applicant(),
            event.team(),
            event.content().requested(),
            Acting.platform(event.at())));
  }
}
