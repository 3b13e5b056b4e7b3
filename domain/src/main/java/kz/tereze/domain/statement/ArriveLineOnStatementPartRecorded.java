package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.StatementEvent.StatementPartRecorded;
import kz.tereze.domain.Together;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Each booking of a recorded part becomes a line of its own; those of one part together, since
/// they do not need each other.
@ProcessingGroup("policies")
public class ArriveLineOnStatementPartRecorded {

  private final CommandGateway commands;

  public ArriveLineOnStatementPartRecorded(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(StatementPartRecorded event) {
    Acting platform = Acting.platform(event.at());
    Together.all(
        event.lines().stream()
            .map(line -> commands.send(new ArriveLine(event.fund(), line, platform))));
  }
}
