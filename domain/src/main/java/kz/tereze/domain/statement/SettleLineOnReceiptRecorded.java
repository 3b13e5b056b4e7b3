package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.SettleLine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A booking an obligation took is settled. Receipts from before there were statements have none.
@ProcessingGroup("policies")
public class SettleLineOnReceiptRecorded {

  private final CommandGateway commands;

  public SettleLineOnReceiptRecorded(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ReceiptRecorded event) {
    if (event.line() != null) {
      commands.sendAndWait(
          new SettleLine(
              event.line(),
              new Claim(ClaimKind.OBLIGATION, event.obligation().key()),
              Acting.platform(event.at())));
    }
  }
}
