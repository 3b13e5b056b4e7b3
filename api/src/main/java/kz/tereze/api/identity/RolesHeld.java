package kz.tereze.api.identity;

import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;

/// Knows which roles a person has.
public interface RolesHeld {

  /// All of them, by whatever accounts, whether or not they act in them now.
  Set<Role> of(PersonId person);
}
