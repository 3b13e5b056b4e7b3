package kz.tereze.infra.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Refused;
import kz.tereze.api.statement.BankAccountCommand.TakeStatement;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import kz.tereze.web.statement.StatementIntake;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Takes a file in: read to its end without a fault, kept, and then one fact decides that it
/// counts. Before that fact nothing has happened; after it the bookings follow, if need be after a
/// crash.
@Component
class Intake implements StatementIntake {

  private final BankAccounts accounts;
  private final BankFiles files;
  private final StatementReading reading;
  private final CommandGateway commands;

  Intake(
      BankAccounts accounts, BankFiles files, StatementReading reading, CommandGateway commands) {
    this.accounts = accounts;
    this.files = files;
    this.reading = reading;
    this.commands = commands;
  }

  @Override
  public TakenIn take(InputStream file, Acting by) throws IOException {
    Path copy = Files.createTempFile("statement-", ".xml");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return take(copy, by);
    } finally {
      Files.delete(copy);
    }
  }

  private TakenIn take(Path copy, Acting by) throws IOException {
    Hash hash = BankFiles.hash(Files.newInputStream(copy));
    CamtSummary summary = CamtFile.read(Files.newInputStream(copy), hash, entry -> {});
    BankAccountRow account =
        accounts
            .numbered(summary.account())
            .orElseThrow(
                () ->
                    new FileFaulty(
                        List.of(
                            new Fault(FileFault.ACCOUNT_UNKNOWN, 1, summary.account().masked()))));
    boolean isKnown = accounts.statement(hash).isPresent();
    try (InputStream kept = Files.newInputStream(copy)) {
      files.keep(hash, kept);
    }
    try {
      commands.sendAndWait(
          new TakeStatement(account.account(), summary.account(), summary.sums(), by));
    } catch (Refused refused) {
      if (!isKnown) {
        files.forget(hash);
      }
      throw refused;
    }
    reading.run(hash, account.account(), account.fund(), by.at());
    return new TakenIn(account.account(), summary.sums());
  }
}
