package kz.tereze.web.identity;

import java.time.Instant;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.application.Reader;
import org.jspecify.annotations.Nullable;

/// The person who asks, by their session or token. A controller takes it as an argument.
///
/// @param organisation the one they act for; none for people of the state
/// @param at when the request came, by the server's clock
public record SignedIn(
    PersonId person,
    String name,
    String username,
    String email,
    Set<Role> roles,
    @Nullable Bin organisation,
    Instant at) {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  /// What a command carries.
  public Acting acting() {
    return new Acting(person, roles, organisation, at);
  }

  /// As whom they read what others wrote.
  public Reader reader() {
    return new Reader(person, organisation);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
