package kz.tereze.domain.council;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.council.CouncilCommand.CallBallot;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.need.NeedCommand.RecordNeedBallot;
import kz.tereze.api.need.NeedEvent.NeedPutToCouncil;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A need that an official put to a council is voted on. When no ballot can open, as when nobody
/// established the council, the need returns undecided instead of waiting for ever.
@ProcessingGroup("policies")
public class CallBallotOnNeedPutToCouncil {

  private final CommandGateway commands;

  public CallBallotOnNeedPutToCouncil(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(NeedPutToCouncil event) {
    Acting platform = Acting.platform(event.at());
    Subject subject =
        new Subject(
            SubjectKind.NEED,
            event.need().number(),
            event.version(),
            null,
            null,
            List.of(event.owner()),
            List.of());
    try {
      commands.sendAndWait(new CallBallot(event.council(), event.ballot(), subject, platform));
    } catch (AggregateNotFoundException | Refused noBallot) {
      commands.sendAndWait(
          new RecordNeedBallot(event.need(), event.ballot(), Outcome.NO_QUORUM, platform));
    }
  }
}
