package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineEvent.LineArrived;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Money that says which obligation it meets meets it, or waits for a person with the reason why
/// it does not.
@ProcessingGroup("policies")
public class RecordReceiptOnLineArrived {

  private final CommandGateway commands;

  public RecordReceiptOnLineArrived(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineArrived event) {
    Claim claim = event.booking().claim();
    if (claim == null || claim.kind() != ClaimKind.OBLIGATION) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordReceipt(
              new ObligationId(claim.number()), event.fund(), event.booking(), false, platform));
    } catch (Refused refused) {
      commands.sendAndWait(new SetLineAside(event.line(), refused.rule().key(), platform));
    }
  }
}
