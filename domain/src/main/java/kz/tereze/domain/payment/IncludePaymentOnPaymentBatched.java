package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.payment.BatchCommand.IncludePayment;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.PaymentCommand.FreeFromBatch;
import kz.tereze.api.payment.PaymentEvent.PaymentBatched;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A payment put into a batch becomes part of it, or is free again where the batch does not take
/// it.
@ProcessingGroup("policies")
public class IncludePaymentOnPaymentBatched {

  private final CommandGateway commands;

  public IncludePaymentOnPaymentBatched(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentBatched event) {
    try {
      commands.sendAndWait(
          new IncludePayment(
              event.batch(),
              event.payment(),
              event.fund(),
              event.amount(),
              event.recipient(),
              event.involved(),
              Acting.platform(event.at())));
    } catch (Refused refused) {
      free(event, refused.rule().key());
    } catch (AggregateNotFoundException noSuchBatch) {
      free(event, BatchRule.BATCH_IS_OPEN.key());
    }
  }

  private void free(PaymentBatched event, String reason) {
    commands.sendAndWait(
        new FreeFromBatch(event.payment(), event.batch(), reason, Acting.platform(event.at())));
  }
}
