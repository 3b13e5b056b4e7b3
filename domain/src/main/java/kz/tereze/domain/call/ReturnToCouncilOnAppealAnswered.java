package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.appeal.AppealEvent.AppealAnswered;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.call.CallCommand.ReturnToCouncil;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An upheld appeal against a council's decision lets a council vote again.
@ProcessingGroup("policies")
public class ReturnToCouncilOnAppealAnswered {

  private final CommandGateway commands;

  public ReturnToCouncilOnAppealAnswered(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AppealAnswered event) {
    if (event.outcome() == AppealOutcome.VOTED_AGAIN) {
      commands.sendAndWait(
          new ReturnToCouncil(event.call(), event.application(), Acting.platform(event.at())));
    }
  }
}
