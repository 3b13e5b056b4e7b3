package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineEvent.LineArrived;
import kz.tereze.api.statement.StatementRule;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A booking that does not say what it is for waits for a person.
@ProcessingGroup("policies")
public class SetLineAsideOnLineArrived {

  private final CommandGateway commands;

  public SetLineAsideOnLineArrived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineArrived event) {
    if (event.booking().claim() == null) {
      commands.sendAndWait(
          new SetLineAside(
              event.line(), StatementRule.SAYS_WHAT_IT_IS_FOR.key(), Acting.platform(event.at())));
    }
  }
}
