package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.payment.PaymentEvent.PaymentRejected;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A payment the bank rejected frees its tranche to be prepared again.
@ProcessingGroup("policies")
public class ReinstateTrancheOnPaymentRejected {

  private final CommandGateway commands;

  public ReinstateTrancheOnPaymentRejected(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentRejected event) {
    commands.sendAndWait(
        new ReinstateTranche(
            event.grant(), event.tranche(), event.payment(), Acting.platform(event.at())));
  }
}
