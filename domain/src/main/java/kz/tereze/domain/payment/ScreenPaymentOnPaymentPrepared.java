package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.PaymentCommand.ScreenPayment;
import kz.tereze.api.payment.PaymentEvent.PaymentPrepared;
import kz.tereze.api.payment.Precedents;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A prepared payment is compared with the payments before it and with the sanction list.
@ProcessingGroup("policies")
public class ScreenPaymentOnPaymentPrepared {

  private final CommandGateway commands;
  private final Precedents precedents;

  public ScreenPaymentOnPaymentPrepared(CommandGateway commands, Precedents precedents) {
    this.commands = commands;
    this.precedents = precedents;
  }

  @EventHandler
  void on(PaymentPrepared event) {
    Precedents.Found found = precedents.before(event);
    commands.sendAndWait(
        new ScreenPayment(
            event.payment(), found.warnings(), found.sanctionList(), Acting.platform(event.at())));
  }
}
