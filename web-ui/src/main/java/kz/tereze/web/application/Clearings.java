package kz.tereze.web.application;

import java.util.Optional;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.application.Overlaps;
import kz.tereze.web.identity.People;
import org.springframework.stereotype.Component;

/// Finds who answered for an application that no money is asked for twice.
@Component
public class Clearings {

  private final Overlaps overlaps;
  private final People people;

  Clearings(Overlaps overlaps, People people) {
    this.overlaps = overlaps;
    this.people = people;
  }

  /// @param isOpen whether the reader may read what the application says
  public Optional<NamedClearing> of(ApplicationNumber application, boolean isOpen) {
    return overlaps
        .clearing(application)
        .map(one -> new NamedClearing(one, people.name(one.by()), isOpen));
  }
}
