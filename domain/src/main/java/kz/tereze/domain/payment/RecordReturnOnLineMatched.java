package kz.tereze.domain.payment;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.payment.PaymentCommand.RecordReturn;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.ReopenLine;
import kz.tereze.api.statement.LineEvent.LineMatched;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// A booking that brings a payment back makes it returned
/// when a person has found it out, or goes back on the list with the reason.
@ProcessingGroup("policies")
public class RecordReturnOnLineMatched {

  private final CommandGateway commands;

  public RecordReturnOnLineMatched(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineMatched event) {
    Claim claim = event.claim();
    if (claim.kind() != ClaimKind.RETURNED_PAYMENT) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordReturn(new PaymentId(claim.number()), event.booking(), platform));
    } catch (Refused refused) {
      commands.sendAndWait(new ReopenLine(event.line(), claim, refused.rule().key(), platform));
    } catch (AggregateNotFoundException noSuchPayment) {
      commands.sendAndWait(
          new ReopenLine(event.line(), claim, PaymentRule.IS_SENT.key(), platform));
    }
  }
}
