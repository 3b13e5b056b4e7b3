package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent.BatchSent;
import kz.tereze.api.payment.PaymentCommand.RecordSending;
import kz.tereze.domain.Together;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// When a batch is handed over, each of its payments is.
@ProcessingGroup("policies")
public class RecordSendingOnBatchSent {

  private final CommandGateway commands;

  public RecordSendingOnBatchSent(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(BatchSent event) {
    BatchContent content = event.content();
    Together.all(
        event.payments().stream()
            .map(
                payment ->
                    commands.send(
                        new RecordSending(
                            payment,
                            content.batch(),
                            content.account(),
                            content.channel(),
                            Acting.platform(event.at())))));
  }
}
