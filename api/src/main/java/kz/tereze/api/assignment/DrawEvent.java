package kz.tereze.api.assignment;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationNumber;

/// What happened to a draw of experts.
public sealed interface DrawEvent extends Event {

  DrawId draw();

  @Stored("assignment.draw-requested")
  record DrawRequested(DrawId draw, PersonId by, Instant at) implements DrawEvent {}

  @Stored("assignment.inputs-published")
  record InputsPublished(
      DrawId draw,
      Hash inputs,
      Hash commitment,
      int applications,
      int experts,
      int wanted,
      PersonId by,
      Instant at)
      implements DrawEvent {}

  @Stored("assignment.draw-finished")
  record DrawFinished(
      DrawId draw,
      Hash secret,
      long size,
      Hash root,
      Hash seed,
      Hash outcome,
      Found found,
      PersonId by,
      Instant at)
      implements DrawEvent {}

  @Stored("assignment.draw-abandoned")
  record DrawAbandoned(DrawId draw, List<ApplicationNumber> lacking, PersonId by, Instant at)
      implements DrawEvent {

    public DrawAbandoned {
      lacking = List.copyOf(lacking);
    }
  }
}
