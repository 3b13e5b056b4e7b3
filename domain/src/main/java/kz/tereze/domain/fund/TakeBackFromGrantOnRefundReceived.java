package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.fund.ComesBack;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What a recipient returned, and a person typed before there were statements, is free in its fund
/// again. What the bank booked is taken back when its line is settled.
@ProcessingGroup("policies")
public class TakeBackFromGrantOnRefundReceived {

  private final CommandGateway commands;

  public TakeBackFromGrantOnRefundReceived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(RefundReceived event) {
    // Grants opened before they named their fund have none to return to.
    if (event.line() == null && event.fund() != null && event.amount().isPositive()) {
      commands.sendAndWait(
          new TakeBackFromGrant(
              event.fund(),
              event.grant(),
              event.amount(),
              ComesBack.REFUNDED,
              event.bankReference(),
              null,
              false,
              event.bookedOn(),
              Acting.platform(event.at())));
    }
  }
}
