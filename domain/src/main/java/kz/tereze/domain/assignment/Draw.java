package kz.tereze.domain.assignment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.assignment.DrawEvent.DrawAbandoned;
import kz.tereze.api.assignment.DrawEvent.DrawFinished;
import kz.tereze.api.assignment.DrawEvent.DrawRequested;
import kz.tereze.api.assignment.DrawEvent.InputsPublished;
import kz.tereze.api.assignment.DrawRule;
import kz.tereze.api.assignment.Seed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// One draw of experts: inputs first, then the seed, then the assignment that follows from both.
@AggregateRoot(type = "Draw")
public class Draw {

  @AggregateIdentifier private String stream;
  private @Nullable DrawRequested requested;
  private @Nullable InputsPublished published;
  private @Nullable DrawEvent ended;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Draw() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DrawCommand.RequestDraw command) {
    Acting by = command.by();
    DrawRule.DRAWN_BY_OFFICIAL.require(by.isAnyOf(Role.OFFICIAL, Role.PLATFORM));
    if (requested != null) {
      DrawRule.REQUESTED_ONCE.require(requested.by().equals(by.person()));
      return;
    }
    apply(new DrawRequested(command.draw(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(DrawCommand.PublishInputs command) {
    Acting by = command.by();
    requirePlatform(by);
    if (published != null) {
      DrawRule.INPUTS_COME_FIRST.require(
          published.inputs().equals(command.inputs())
              && published.commitment().equals(command.commitment()));
      return;
    }
    DrawRule.FINISHED_ONCE.require(ended == null);
    apply(
        new InputsPublished(
            command.draw(),
            command.inputs(),
            command.commitment(),
            command.applications(),
            command.experts(),
            command.wanted(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(DrawCommand.FinishDraw command) {
    Acting by = command.by();
    requirePlatform(by);
    if (published == null) {
      throw new Refused(DrawRule.INPUTS_COME_FIRST);
    }
    DrawRule.SECRET_FITS_THE_COMMITMENT.require(
        Seed.commitment(command.secret()).equals(published.commitment()));
    if (ended instanceof DrawFinished finished) {
      DrawRule.FINISHED_ONCE.require(finished.outcome().equals(command.outcome()));
      return;
    }
    DrawRule.FINISHED_ONCE.require(ended == null);
    apply(
        new DrawFinished(
            command.draw(),
            command.secret(),
            command.size(),
            command.root(),
            Seed.of(command.secret(), command.root(), published.inputs()),
            command.outcome(),
            command.found(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(DrawCommand.AbandonDraw command) {
    Acting by = command.by();
    requirePlatform(by);
    if (ended instanceof DrawAbandoned abandoned) {
      DrawRule.FINISHED_ONCE.require(abandoned.lacking().equals(command.lacking()));
      return;
    }
    DrawRule.FINISHED_ONCE.require(ended == null);
    apply(new DrawAbandoned(command.draw(), command.lacking(), by.person(), by.at()));
  }

  private static void requirePlatform(Acting by) {
    DrawRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }

  @EventSourcingHandler
  void on(DrawEvent event) {
    CorruptHistory.unless(ended == null, event, "an ended draw");
    switch (event) {
      case DrawRequested e -> {
        stream = DrawCommand.stream(e.draw());
        requested = e;
      }
      case InputsPublished e -> {
        CorruptHistory.unless(requested != null && published == null, e, "not requested");
        published = e;
      }
      case DrawFinished e -> {
        CorruptHistory.unless(published != null, e, "no inputs");
        ended = e;
      }
      case DrawAbandoned e -> ended = e;
    }
  }
}
