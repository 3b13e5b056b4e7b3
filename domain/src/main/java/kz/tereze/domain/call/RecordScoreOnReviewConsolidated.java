package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.call.CallCommand.RecordScore;
import kz.tereze.api.review.ReviewEvent.ReviewConsolidated;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// The call learns an application's points when its last expert has scored.
@ProcessingGroup("policies")
public class RecordScoreOnReviewConsolidated {

  private final CommandGateway commands;

  public RecordScoreOnReviewConsolidated(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ReviewConsolidated event) {
    commands.sendAndWait(
        new RecordScore(
            event.call(),
            event.application(),
            event.points(),
            event.experts(),
            Acting.platform(event.at())));
  }
}
