package kz.tereze.domain.fund;

import kz.tereze.api.Acting;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.fund.ComesBack;
import kz.tereze.api.fund.FundCommand.TakeBackFromGrant;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineEvent.LineSettled;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// What a recipient returned by a booking of the bank is free in its fund again.
@ProcessingGroup("policies")
public class TakeBackFromGrantOnLineSettled {

  private final CommandGateway commands;

  public TakeBackFromGrantOnLineSettled(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineSettled event) {
    if (event.claim().kind() == ClaimKind.REFUND) {
      commands.sendAndWait(
          new TakeBackFromGrant(
              event.fund(),
              new ApplicationNumber(event.claim().number()),
              event.amount(),
              ComesBack.REFUNDED,
              event.line().key(),
              event.line().account(),
              event.wasAside(),
              event.bookedOn(),
              Acting.platform(event.at())));
    }
  }
}
