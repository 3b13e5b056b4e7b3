package kz.tereze.domain.application;

import kz.tereze.api.Acting;
import kz.tereze.api.appeal.AppealEvent.AppealAnswered;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.application.ApplicationCommand.RepeatFormalCheck;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// An upheld appeal against a formal check has it made anew.
@ProcessingGroup("policies")
public class RepeatFormalCheckOnAppealAnswered {

  private final CommandGateway commands;

  public RepeatFormalCheckOnAppealAnswered(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AppealAnswered event) {
    if (event.outcome() == AppealOutcome.CHECKED_AGAIN) {
      commands.sendAndWait(new RepeatFormalCheck(event.application(), Acting.platform(event.at())));
    }
  }
}
