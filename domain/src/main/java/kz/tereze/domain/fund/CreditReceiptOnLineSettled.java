package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineEvent.LineSettled;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A booking an obligation took counts into its fund, once.
@ProcessingGroup("policies")
public class CreditReceiptOnLineSettled {

  private final CommandGateway commands;

  public CreditReceiptOnLineSettled(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineSettled event) {
    if (event.claim().kind() == ClaimKind.OBLIGATION) {
      commands.sendAndWait(
          new CreditReceipt(
              event.fund(),
              new ObligationId(event.claim().number()),
              event.amount(),
              event.line().key(),
              event.line().account(),
              event.bookedOn(),
              event.wasAside(),
              Acting.platform(event.at())));
    }
  }
}
