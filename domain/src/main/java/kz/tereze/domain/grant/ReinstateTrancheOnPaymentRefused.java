package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.payment.PaymentEvent.PaymentRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A payment the second person refused lets its tranche be ordered again.
@ProcessingGroup("policies")
public class ReinstateTrancheOnPaymentRefused {

  private final CommandGateway commands;

  public ReinstateTrancheOnPaymentRefused(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentRefused event) {
    commands.sendAndWait(
        new ReinstateTranche(
            event.grant(), event.tranche(), event.payment(), Acting.platform(event.at())));
  }
}
