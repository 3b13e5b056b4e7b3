package kz.tereze.infra.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.StatementCommand.FinishStatement;
import kz.tereze.api.statement.StatementCommand.RecordStatementPart;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Records the bookings of a file that was taken in, part by part. Interrupted, it is done again
/// from the beginning: parts that are recorded stay as they are.
@Component
class StatementReading {

  private static final int LINES_IN_A_PART = 200;

  private final BankFiles files;
  private final Recognition recognition;
  private final CommandGateway commands;

  StatementReading(BankFiles files, Recognition recognition, CommandGateway commands) {
    this.files = files;
    this.recognition = recognition;
    this.commands = commands;
  }

  void run(Hash file, BankAccountId account, FundId fund, Instant takenAt) {
    Acting platform = Acting.platform(takenAt);
    Part part = new Part(file, account, fund, platform);
    try {
      CamtSummary summary =
          CamtFile.read(
              files.open(file), file, entry -> part.add(recognition.line(file, account, entry)));
      part.send();
      commands.sendAndWait(
          new FinishStatement(
              file,
              account,
              summary.sums().lines(),
              summary.sums().credits(),
              summary.sums().debits(),
              platform));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private final class Part {

    private final Hash file;
    private final BankAccountId account;
    private final FundId fund;
    private final Acting platform;
    private List<BankLine> lines = new ArrayList<>();
    private int number = 1;

    Part(Hash file, BankAccountId account, FundId fund, Acting platform) {
      this.file = file;
      this.account = account;
      this.fund = fund;
      this.platform = platform;
    }

    void add(BankLine line) {
      lines.add(line);
      if (lines.size() == LINES_IN_A_PART) {
        send();
      }
    }

    void send() {
      if (!lines.isEmpty()) {
        commands.sendAndWait(
            new RecordStatementPart(file, account, fund, number++, lines, platform));
        lines = new ArrayList<>();
      }
    }
  }
}
