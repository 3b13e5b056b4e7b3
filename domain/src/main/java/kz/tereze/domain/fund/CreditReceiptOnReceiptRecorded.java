package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A receipt a person typed, before there were statements, counts into its fund, once. What the
/// bank booked is credited when its line is settled.
@ProcessingGroup("policies")
public class CreditReceiptOnReceiptRecorded {

  private final CommandGateway commands;

  public CreditReceiptOnReceiptRecorded(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(ReceiptRecorded event) {
    if (event.line() == null) {
      commands.sendAndWait(
          new CreditReceipt(
              event.fund(),
              event.obligation(),
              event.amount(),
              event.bankReference(),
              null,
              null,
              false,
              Acting.platform(event.at())));
    }
  }
}
