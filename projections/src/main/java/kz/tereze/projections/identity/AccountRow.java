package kz.tereze.projections.identity;

import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;

/// An account, the person behind it, and the roles it came with.
public record AccountRow(PersonId account, PersonId person, String username, Set<Role> roles) {

  public AccountRow {
    roles = Set.copyOf(roles);
  }
}
