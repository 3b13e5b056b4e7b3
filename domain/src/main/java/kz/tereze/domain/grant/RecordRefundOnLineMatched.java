package kz.tereze.domain.grant;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand.RecordRefund;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.ReopenLine;
import kz.tereze.api.statement.LineEvent.LineMatched;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// What a grantee gives back by a booking is its refund
/// when a person has found it out, or goes back on the list with the reason.
@ProcessingGroup("policies")
public class RecordRefundOnLineMatched {

  private final CommandGateway commands;

  public RecordRefundOnLineMatched(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineMatched event) {
    Claim claim = event.claim();
    if (claim.kind() != ClaimKind.REFUND) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordRefund(new ApplicationNumber(claim.number()), event.booking(), platform));
    } catch (Refused refused) {
      commands.sendAndWait(new ReopenLine(event.line(), claim, refused.rule().key(), platform));
    } catch (AggregateNotFoundException noSuchGrant) {
      commands.sendAndWait(
          new ReopenLine(event.line(), claim, GrantRule.REFUND_IS_DUE.key(), platform));
    }
  }
}
