package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.SettleLine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A booking a grant took as its refund is settled.
@ProcessingGroup("policies")
public class SettleLineOnRefundReceived {

  private final CommandGateway commands;

  public SettleLineOnRefundReceived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(RefundReceived event) {
    if (event.line() != null) {
      commands.sendAndWait(
          new SettleLine(
              event.line(),
              new Claim(ClaimKind.REFUND, event.grant().irn()),
              Acting.platform(event.at())));
    }
  }
}
