package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand.RecordRefund;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineEvent.LineArrived;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// What a grantee gives back by a booking is its refund,
/// or waits for a person with the reason why it does not.
@ProcessingGroup("policies")
public class RecordRefundOnLineArrived {

  private final CommandGateway commands;

  public RecordRefundOnLineArrived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineArrived event) {
    Claim claim = event.booking().claim();
    if (claim == null || claim.kind() != ClaimKind.REFUND) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordRefund(new ApplicationNumber(claim.number()), event.booking(), platform));
    } catch (Refused refused) {
      commands.sendAndWait(new SetLineAside(event.line(), refused.rule().key(), platform));
    } catch (AggregateNotFoundException noSuchGrant) {
      commands.sendAndWait(new SetLineAside(event.line(), GrantRule.REFUND_IS_DUE.key(), platform));
    }
  }
}
