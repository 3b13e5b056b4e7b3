package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.payment.PaymentCommand.RecordReturn;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineEvent.LineArrived;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A booking that brings a payment back makes it returned,
/// or waits for a person with the reason why it does not.
@ProcessingGroup("policies")
public class RecordReturnOnLineArrived {

  private final CommandGateway commands;

  public RecordReturnOnLineArrived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineArrived event) {
    Claim claim = event.booking().claim();
    if (claim == null || claim.kind() != ClaimKind.RETURNED_PAYMENT) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordReturn(new PaymentId(claim.number()), event.booking(), platform));
    } catch (Refused refused) {
      commands.sendAndWait(new SetLineAside(event.line(), refused.rule().key(), platform));
    } catch (AggregateNotFoundException noSuchPayment) {
      commands.sendAndWait(new SetLineAside(event.line(), PaymentRule.IS_SENT.key(), platform));
    }
  }
}
