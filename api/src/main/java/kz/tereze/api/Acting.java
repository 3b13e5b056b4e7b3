package kz.tereze.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts, as what, for which organisation, and when by the server's clock. Taken from the
/// session or the token, never from what the person typed.
public record Acting(PersonId person, Set<Role> roles, @Nullable Bin organisation, Instant at) {

  public Acting {
    roles = Set.copyOf(roles);
  }

  /// A policy acting at the time of the fact that caused it.
  public static Acting platform(Instant at) {
    return new Acting(PersonId.PLATFORM, Set.of(Role.PLATFORM), null, at);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAnyOf(Role first, Role... others) {
    if (is(first)) {
      return true;
    }
    for (Role other : others) {
      if (is(other)) {
        return true;
      }
    }
    return false;
  }

  public boolean actsFor(Bin bin) {
    return bin.equals(organisation);
  }

  /// The day in Kazakhstan on which the person acts.
  public LocalDate day() {
    return Kazakhstan.day(at);
  }
}
