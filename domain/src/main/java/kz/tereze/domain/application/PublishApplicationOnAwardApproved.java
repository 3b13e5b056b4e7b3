package kz.tereze.domain.application;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationCommand.PublishApplication;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// With the approval of an award its application becomes public.
@ProcessingGroup("policies")
public class PublishApplicationOnAwardApproved {

  private final CommandGateway commands;

  public PublishApplicationOnAwardApproved(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AwardApproved event) {
    commands.sendAndWait(new PublishApplication(event.application(), Acting.platform(event.at())));
  }
}
