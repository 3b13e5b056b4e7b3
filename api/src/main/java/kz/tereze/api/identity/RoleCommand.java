package kz.tereze.api.identity;

import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;

/// What can be asked about a person's roles.
public sealed interface RoleCommand extends Command {

  PersonId person();

  /// The stream in which the aggregate's events are kept.
  static String stream(PersonId person) {
    return "roles-" + person;
  }

  @Override
  default String target() {
    return stream(person());
  }

  /// An administrator proposes that somebody be given a role, or that it be taken from them.
  ///
  /// @param account of the person's accounts the one it is about
  /// @param inAccount the roles that account has now
  /// @param held the roles the person has now, by whatever accounts
  /// @param reference of the order or request, without names
  record ProposeRole(
      PersonId person,
      PersonId account,
      Role role,
      RoleChange change,
      Set<Role> inAccount,
      Set<Role> held,
      String reference,
      Acting by)
      implements RoleCommand {

    public ProposeRole {
      inAccount = Set.copyOf(inAccount);
      held = Set.copyOf(held);
    }
  }

  /// Another administrator confirms; only now is the sign-in service told.
  ///
  /// @param held the roles the person has now, by whatever accounts
  record ConfirmRole(PersonId person, int number, Set<Role> held, Acting by)
      implements RoleCommand {

    public ConfirmRole {
      held = Set.copyOf(held);
    }
  }

  /// Another administrator refuses, or the first one takes it back.
  record RefuseRole(PersonId person, int number, Acting by) implements RoleCommand {}

  /// Platform: the sign-in service has made the change.
  record RecordRoleMade(PersonId person, int number, Acting by) implements RoleCommand {}
}
