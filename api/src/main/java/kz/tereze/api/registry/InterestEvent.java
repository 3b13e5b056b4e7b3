package kz.tereze.api.registry;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What happened to a person's declaration of interests.
public sealed interface InterestEvent extends Event {

  PersonId person();

  @Stored("registry.interests-declared")
  record InterestsDeclared(
      PersonId person, List<Interest> interests, List<Work> works, PersonId by, Instant at)
      implements InterestEvent {

    public InterestsDeclared {
      interests = List.copyOf(interests);
      works = List.copyOf(works);
    }
  }
}
