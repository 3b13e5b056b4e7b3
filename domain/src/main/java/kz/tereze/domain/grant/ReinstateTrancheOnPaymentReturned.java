package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A payment that came back frees its tranche to be prepared again.
@ProcessingGroup("policies")
public class ReinstateTrancheOnPaymentReturned {

  private final CommandGateway commands;

  public ReinstateTrancheOnPaymentReturned(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentReturned event) {
    commands.sendAndWait(
        new ReinstateTranche(
            event.grant(), event.tranche(), event.payment(), Acting.platform(event.at())));
  }
}
