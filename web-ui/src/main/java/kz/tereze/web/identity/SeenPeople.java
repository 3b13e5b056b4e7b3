package kz.tereze.web.identity;

import java.time.Clock;
import kz.tereze.projections.identity.KnownPerson;
import kz.tereze.projections.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/// Learns names and contacts from the identity provider whenever somebody signs in or uses a token.
@Component
class SeenPeople {

  private static final Logger LOG = LoggerFactory.getLogger(SeenPeople.class);

  private final ObjectProvider<People> people;
  private final Clock clock;

  SeenPeople(ObjectProvider<People> people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void seen(AuthenticationSuccessEvent event) {
    Claims.person(event.getAuthentication(), clock.instant())
        .ifPresent(person -> people.ifAvailable(known -> remember(known, person)));
  }

  /// Signing in does not depend on our database.
  private static void remember(People known, SignedIn person) {
    try {
      known.saw(
          new KnownPerson(
              person.person(),
              person.name(),
              person.email(),
              person.username(),
              person.organisation(),
              person.roles(),
              person.at()));
    } catch (DataAccessException away) {
      LOG.warn("a person could not be remembered: {}", away.getMessage());
    }
  }
}
