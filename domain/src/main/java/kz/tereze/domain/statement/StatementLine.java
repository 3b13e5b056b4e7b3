package kz.tereze.domain.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Role;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.LineCommand.ReopenLine;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineCommand.SettleLine;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.LineEvent.LineArrived;
import kz.tereze.api.statement.LineEvent.LineMatched;
import kz.tereze.api.statement.LineEvent.LineReopened;
import kz.tereze.api.statement.LineEvent.LineSetAside;
import kz.tereze.api.statement.LineEvent.LineSettled;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// One booking of the bank, from its arrival until somebody takes it. In whatever order the news
/// of it come, and however often, it is set aside at most once and settled at most once.
@AggregateRoot(type = "StatementLine")
public class StatementLine {

  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private LineArrived arrival;
  private boolean aside;
  private @Nullable LineMatched match;
  private @Nullable Claim settledFor;

  @SuppressWarnings("NullAway.Init") // the booking arrives with the first event
  protected StatementLine() {}

  /// The same booking in a second message of the bank is the one already known.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ArriveLine command) {
    Acting by = command.by();
    requireFact(by);
    if (arrival == null) {
      AggregateLifecycle.apply(
          new LineArrived(command.line(), command.fund(), command.booking(), by.person(), by.at()));
    }
  }

  /// Says yes or refuses, and changes nothing: asked before each taking, so that no two take it.
  /// What was set aside is a person's from then on, and what they named is the only one that may.
  @CommandHandler
  void handle(ClaimLine command) {
    requireFact(command.by());
    StatementRule.LINE_COUNTS_ONCE.require(isFor(command.claim()));
  }

  private boolean isFor(Claim claim) {
    if (settledFor != null) {
      return settledFor.equals(claim);
    }
    return match == null ? !aside : match.claim().equals(claim);
  }

  @CommandHandler
  void handle(SetLineAside command) {
    Acting by = command.by();
    requireFact(by);
    if (!aside && settledFor == null) {
      BankLine booking = arrival.booking();
      AggregateLifecycle.apply(
          new LineSetAside(
              command.line(),
              arrival.fund(),
              booking.direction(),
              booking.amount(),
              booking.bookedOn(),
              command.reason(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(MatchLine command) {
    Acting by = command.by();
    StatementRule.MATCHED_BY_THE_TREASURY.require(by.isAnyOf(Role.TREASURER, Role.ACCOUNTANT));
    String reason = command.reason().strip();
    if (match != null
        && match.by().equals(by.person())
        && match.claim().equals(command.claim())
        && match.reason().equals(reason)) {
      return;
    }
    StatementRule.LINE_IS_ASIDE.require(aside && match == null && settledFor == null);
    StatementRule.CLAIM_FITS_THE_DIRECTION.require(fits(command.claim()));
    StatementRule.REASON_GIVEN.require(REASON.fit(reason));
    AggregateLifecycle.apply(
        new LineMatched(
            command.line(),
            arrival.fund(),
            arrival.booking(),
            command.claim(),
            reason,
            by.person(),
            by.at()));
  }

  private boolean fits(Claim claim) {
    return (claim.kind() == ClaimKind.PAYMENT)
        == (arrival.booking().direction() == Direction.DEBIT);
  }

  @CommandHandler
  void handle(ReopenLine command) {
    Acting by = command.by();
    requireFact(by);
    if (match != null && match.claim().equals(command.claim()) && settledFor == null) {
      AggregateLifecycle.apply(
          new LineReopened(
              command.line(),
              arrival.fund(),
              command.claim(),
              command.reason(),
              by.person(),
              by.at()));
    }
  }

  /// @throws kz.tereze.api.Refused when it was taken for something else before
  @CommandHandler
  void handle(SettleLine command) {
    Acting by = command.by();
    requireFact(by);
    if (command.claim().equals(settledFor)) {
      return;
    }
    StatementRule.FOLLOWS_FROM_A_FACT.require(settledFor == null);
    BankLine booking = arrival.booking();
    AggregateLifecycle.apply(
        new LineSettled(
            command.line(),
            arrival.fund(),
            command.claim(),
            booking.direction(),
            booking.amount(),
            booking.bookedOn(),
            aside,
            by.person(),
            by.at()));
  }

  private static void requireFact(Acting by) {
    StatementRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }

  @EventSourcingHandler
  void on(LineEvent event) {
    CorruptHistory.unless(
        event instanceof LineArrived == (arrival == null) && settledFor == null, event, stream);
    switch (event) {
      case LineArrived arrived -> {
        stream = LineCommand.stream(arrived.line());
        arrival = arrived;
      }
      case LineSetAside _ -> aside = true;
      case LineMatched matched -> match = matched;
      case LineReopened _ -> match = null;
      case LineSettled settled -> settledFor = settled.claim();
    }
  }
}
