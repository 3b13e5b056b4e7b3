package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.PaymentEvent.PaymentReturned;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.SettleLine;
import kz.tereze.api.statement.LineId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// The booking that brought a payment back is settled.
@ProcessingGroup("policies")
public class SettleLineOnPaymentReturned {

  private final CommandGateway commands;

  public SettleLineOnPaymentReturned(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentReturned event) {
    commands.sendAndWait(
        new SettleLine(
            new LineId(event.bankReference()),
            new Claim(ClaimKind.RETURNED_PAYMENT, event.payment().key()),
            Acting.platform(event.at())));
  }
}
