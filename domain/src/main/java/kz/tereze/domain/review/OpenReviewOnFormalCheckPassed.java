package kz.tereze.domain.review;

import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationEvent.FormalCheckPassed;
import kz.tereze.api.review.ReviewCommand.OpenReview;
import kz.tereze.api.review.Rubric;
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
            event.need(),
            event.applicant(),
            event.team(),
            event.expertsPerApplication(),
            event.rubric() == null
                ? Rubric.standard(Policy.REVIEW_POINTS_PER_CRITERION.on(event.day()).value())
                : event.rubric(),
            event.divergence(),
            Acting.platform(event.at())));
  }
}
