package kz.tereze.domain.award;

import kz.tereze.api.Acting;
import kz.tereze.api.award.AwardCommand.ProposeAward;
import kz.tereze.api.call.CallEvent.AwardReserved;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A sum a call reserved becomes a proposal an official decides on.
@ProcessingGroup("policies")
public class ProposeAwardOnAwardReserved {

  private final CommandGateway commands;

  public ProposeAwardOnAwardReserved(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(AwardReserved event) {
    commands.sendAndWait(
        new ProposeAward(
            event.number(),
            event.call(),
            event.fund(),
            event.application(),
            event.need(),
            event.applicant(),
            event.amount(),
            event.ballot(),
            event.involved(),
            Acting.platform(event.at())));
  }
}
