package kz.tereze.domain.need;

import kz.tereze.api.Acting;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.need.NeedCommand.RecordNeedBallot;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A closed ballot on a need decides the need.
@ProcessingGroup("policies")
public class RecordNeedBallotOnBallotClosed {

  private final CommandGateway commands;

  public RecordNeedBallotOnBallotClosed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BallotClosed event) {
    if (event.subject().kind() == SubjectKind.NEED) {
      commands.sendAndWait(
          new RecordNeedBallot(
              new NeedId(event.subject().reference()),
              event.ballot(),
              event.outcome(),
              Acting.platform(event.at())));
    }
  }
}
