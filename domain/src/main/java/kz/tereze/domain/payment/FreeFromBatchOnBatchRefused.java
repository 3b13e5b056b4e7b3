package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.BatchEvent.BatchRefused;
import kz.tereze.api.payment.PaymentCommand.FreeFromBatch;
import kz.tereze.domain.Together;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// The payments of a refused batch are free for another one.
@ProcessingGroup("policies")
public class FreeFromBatchOnBatchRefused {

  private final CommandGateway commands;

  public FreeFromBatchOnBatchRefused(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BatchRefused event) {
    Together.all(
        event.payments().stream()
            .map(
                payment ->
                    commands.send(
                        new FreeFromBatch(
                            payment, event.batch(), event.reason(), Acting.platform(event.at())))));
  }
}
