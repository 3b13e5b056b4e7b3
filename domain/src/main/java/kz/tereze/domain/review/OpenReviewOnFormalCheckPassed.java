package kz.tereze.domain.review;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationEvent.FormalCheckPassed;
import kz.tereze.api.review.ReviewCommand.OpenReview;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An application that passed the formal check awaits its experts.
@ProcessingGroup("policies")
public class OpenReviewOnFormalCheckPassed {

  private final CommandGateway commands;

  public OpenReviewOnFormalCheckPassed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(FormalCheckPassed event) {
    commands.sendAndWait(
        new OpenReview(
            event.application(),
            event.number(),
            event.call(),
            event.applicant(),
            event.team(),
            event.expertsPerApplication(),
            Acting.platform(event.at())));
  }
}
