package kz.tereze.api.identity;

import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;

/// Knows which roles a person has. Whoever answers does not wait for facts: accounts are noted when
/// somebody signs in, and what follows from facts may be told again without one of them missing.
public interface RolesHeld {

  /// All of them, by whatever accounts, whether or not they act in them now.
  Set<Role> of(PersonId person);
}
