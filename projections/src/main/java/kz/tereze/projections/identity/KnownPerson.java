package kz.tereze.projections.identity;

import java.time.Instant;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;

/// Somebody who has signed in, as they were when last seen.
public record KnownPerson(
    PersonId person,
    String name,
    String email,
    String username,
    @Nullable Bin organisation,
    Set<Role> roles,
    Instant seenAt) {

  public KnownPerson {
    roles = Set.copyOf(roles);
  }
}
