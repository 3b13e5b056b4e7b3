package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.BatchEvent.BatchReduced;
import kz.tereze.api.payment.PaymentCommand.FreeFromBatch;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// A payment taken out of a batch can be cleared, refused, or put into another one.
@ProcessingGroup("policies")
public class FreeFromBatchOnBatchReduced {

  private final CommandGateway commands;

  public FreeFromBatchOnBatchReduced(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BatchReduced event) {
    commands.sendAndWait(
        new FreeFromBatch(
            event.payment(), event.batch(), event.reason(), Acting.platform(event.at())));
  }
}
