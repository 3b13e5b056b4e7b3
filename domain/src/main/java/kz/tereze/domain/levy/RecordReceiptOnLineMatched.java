package kz.tereze.domain.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.ReopenLine;
import kz.tereze.api.statement.LineEvent.LineMatched;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/// Money a person matched with an obligation meets it, or goes back on the list with the reason.
@ProcessingGroup("policies")
public class RecordReceiptOnLineMatched {

  private final CommandGateway commands;

  public RecordReceiptOnLineMatched(CommandGateway commands) {
    this.commands = commands;
  }

  @EventHandler
  void on(LineMatched event) {
    Claim claim = event.claim();
    if (claim.kind() != ClaimKind.OBLIGATION) {
      return;
    }
    Acting platform = Acting.platform(event.at());
    try {
      commands.sendAndWait(new ClaimLine(event.line(), claim, platform));
      commands.sendAndWait(
          new RecordReceipt(
              new ObligationId(claim.number()), event.fund(), event.booking(), true, platform));
    } catch (Refused refused) {
      commands.sendAndWait(new ReopenLine(event.line(), claim, refused.rule().key(), platform));
    }
  }
}
