package kz.tereze.infra.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand;
import kz.tereze.api.statement.LineId;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// A fund into which companies' receipts flow, the shortest way through aggregate, policy and read
/// model.
public final class Receipts {

  public static final FundId FUND = new FundId("KBK-401103");

  private static final Instant NOW = Instant.parse("2026-07-01T06:00:00Z");
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final Bin PAYER = new Bin("190340901012");

  private final CommandGateway commands;

  public Receipts(CommandGateway commands) {
    this.commands = commands;
  }

  public void establishFund() {
    commands.sendAndWait(
        new FundCommand.EstablishFund(FUND, new Text("Қор", "Фонд", null), as(Role.ADMINISTRATOR)));
  }

  /// Each number is an obligation of its own year.
  public void assess(int number) {
    commands.sendAndWait(
        new ObligationCommand.AssessObligation(
            obligation(number), FUND, Tiyn.ofTenge(1_000_000_000), 3, as(Role.OFFICIAL)));
  }

  /// The bank books money for one of the obligations.
  public void record(int number, String reference, Tiyn amount) {
    BankLine booking =
        new BankLine(
            LineId.of(new BankAccountId("MAIN"), reference),
            Direction.CREDIT,
            amount,
            LocalDate.of(2026, 6, 30),
            PAYER,
            null,
            new Claim(ClaimKind.OBLIGATION, obligation(number).key()),
            null);
    commands.sendAndWait(new LineCommand.ArriveLine(FUND, booking, Acting.platform(NOW)));
  }

  private static ObligationId obligation(int number) {
    return ObligationId.of(PAYER, 2020 + number, Regime.CODE);
  }

  private static Acting as(Role role) {
    return new Acting(SOMEBODY, Set.of(role), null, NOW);
  }
}
