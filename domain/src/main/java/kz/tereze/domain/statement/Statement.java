package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.StatementCommand;
import kz.tereze.api.statement.StatementCommand.FinishStatement;
import kz.tereze.api.statement.StatementCommand.RecordStatementPart;
import kz.tereze.api.statement.StatementEvent;
import kz.tereze.api.statement.StatementEvent.StatementFinished;
import kz.tereze.api.statement.StatementEvent.StatementPartRecorded;
import kz.tereze.api.statement.StatementRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// The lines of a file that was taken in, part by part. It remembers only what they add up to, so
/// that a file may be of any size.
@AggregateRoot(type = "Statement")
public class Statement {

  @AggregateIdentifier private String stream;
  private int parts;
  private int lines;
  private Tiyn credits = Tiyn.ZERO;
  private Tiyn debits = Tiyn.ZERO;
  private boolean finished;

  @SuppressWarnings("NullAway.Init") // the file is named by the first event
  protected Statement() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordStatementPart command) {
    Acting by = command.by();
    StatementRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    if (command.part() <= parts) {
      return;
    }
    StatementRule.PARTS_ADD_UP.require(!finished && command.part() == parts + 1);
    AggregateLifecycle.apply(
        new StatementPartRecorded(
            command.file(),
            command.account(),
            command.fund(),
            command.part(),
            command.lines(),
            by.person(),
            by.at()));
  }

  /// A file without a line is finished at once.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(FinishStatement command) {
    Acting by = command.by();
    StatementRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    StatementRule.PARTS_ADD_UP.require(
        command.lines() == lines
            && command.credits().equals(credits)
            && command.debits().equals(debits));
    if (!finished) {
      AggregateLifecycle.apply(
          new StatementFinished(
              command.file(), command.account(), lines, credits, debits, by.person(), by.at()));
    }
  }

  @EventSourcingHandler
  void on(StatementEvent event) {
    CorruptHistory.unless(!finished, event, stream);
    stream = StatementCommand.stream(event.file());
    switch (event) {
      case StatementPartRecorded recorded -> {
        CorruptHistory.unless(recorded.part() == parts + 1, recorded, stream);
        parts = recorded.part();
        lines += recorded.lines().size();
        credits = credits.plus(sum(recorded, Direction.CREDIT));
        debits = debits.plus(sum(recorded, Direction.DEBIT));
      }
      case StatementFinished _ -> finished = true;
    }
  }

  private static Tiyn sum(StatementPartRecorded part, Direction direction) {
    return part.lines().stream()
        .filter(line -> line.direction() == direction)
        .map(BankLine::amount)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }
}
