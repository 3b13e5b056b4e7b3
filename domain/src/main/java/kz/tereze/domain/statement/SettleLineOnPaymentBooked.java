package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.payment.PaymentEvent.PaymentBooked;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.SettleLine;
import kz.tereze.api.statement.LineId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// The booking that carried a payment out is settled. What two persons confirmed for the treasury
/// has none.
@ProcessingGroup("policies")
public class SettleLineOnPaymentBooked {

  private final CommandGateway commands;

  public SettleLineOnPaymentBooked(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(PaymentBooked event) {
    if (event.account() != null && event.bankReference().startsWith(event.account().code() + ":")) {
      commands.sendAndWait(
          new SettleLine(
              new LineId(event.bankReference()),
              new Claim(ClaimKind.PAYMENT, event.payment().key()),
              Acting.platform(event.at())));
    }
  }
}
