package kz.tereze.domain.call;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand.RecordAwardBallot;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotEvent.BallotClosed;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.SubjectKind;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A closed ballot on an application lets the call reserve the sum, or not.
@ProcessingGroup("policies")
public class RecordAwardBallotOnBallotClosed {

  private final CommandGateway commands;

  public RecordAwardBallotOnBallotClosed(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BallotClosed event) {
    CallId call = event.subject().call();
    ApplicationId application = event.subject().application();
    if (event.subject().kind() == SubjectKind.AWARD && call != null && application != null) {
      commands.sendAndWait(
          new RecordAwardBallot(
              call,
              application,
              event.ballot(),
              event.outcome(),
              event.votes().stream().map(CountedVote::member).toList(),
              Acting.platform(event.at())));
    }
  }
}
