package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A recorded receipt counts into its fund, once.
@ProcessingGroup("policies")
public class CreditReceiptOnReceiptRecorded {

  private final CommandGateway commands;

  public CreditReceiptOnReceiptRecorded(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ReceiptRecorded event) {
    commands.sendAndWait(
        new CreditReceipt(
            event.fund(),
            event.obligation(),
            event.amount(),
            event.bankReference(),
            Acting.platform(event.at())));
  }
}
