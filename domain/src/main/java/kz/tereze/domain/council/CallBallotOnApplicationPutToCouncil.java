package kz.tereze.domain.council;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.call.CallCommand.RecordAwardBallot;
import kz.tereze.api.call.CallEvent.ApplicationPutToCouncil;
import kz.tereze.api.council.CouncilCommand.CallBallot;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// An application that an official put to a council is voted on; members of the applicant, the
/// team, its experts and whoever is tied to it are recused. When no ballot can open, it returns
/// undecided.
@ProcessingGroup("policies")
public class CallBallotOnApplicationPutToCouncil {

  private final CommandGateway commands;

  public CallBallotOnApplicationPutToCouncil(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ApplicationPutToCouncil event) {
    Acting platform = Acting.platform(event.at());
    Subject subject =
        new Subject(
            SubjectKind.AWARD,
            event.number().irn(),
            1,
            event.call(),
            event.application(),
            List.of(event.applicant()),
            event.people());
    try {
      commands.sendAndWait(new CallBallot(event.council(), event.ballot(), subject, platform));
    } catch (AggregateNotFoundException | Refused noBallot) {
      commands.sendAndWait(
          new RecordAwardBallot(
              event.call(),
              event.application(),
              event.ballot(),
              Outcome.NO_QUORUM,
              List.of(),
              platform));
    }
  }
}
