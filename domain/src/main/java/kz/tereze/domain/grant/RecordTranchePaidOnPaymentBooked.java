package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A payment the bank booked makes its tranche paid.
@ProcessingGroup("policies")
public class RecordTranchePaidOnPaymentBooked {

  private final CommandGateway commands;

  public RecordTranchePaidOnPaymentBooked(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentBooked event) {
    commands.sendAndWait(
        new RecordTranchePaid(
            event.grant(), event.tranche(), event.payment(), Acting.platform(event.at())));
  }
}
