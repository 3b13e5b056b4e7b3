package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.payment.PaymentCommand.OpenPayment;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A tranche a grant ordered becomes a payment order that awaits its second person.
@ProcessingGroup("policies")
public class OpenPaymentOnPaymentOrdered {

  private final CommandGateway commands;

  public OpenPaymentOnPaymentOrdered(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentOrdered event) {
    commands.sendAndWait(
        new OpenPayment(
            event.payment(),
            event.grant(),
            event.fund(),
            event.tranche(),
            event.amount(),
            event.recipient(),
            event.payee(),
            event.by(),
            event.involved(),
            Acting.platform(event.at())));
  }
}
