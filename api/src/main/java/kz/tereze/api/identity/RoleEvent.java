package kz.tereze.api.identity;

import java.time.Instant;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Stored;

/// What happened about a person's roles.
public sealed interface RoleEvent extends Event {

  PersonId person();

  /// 1, 2, 3 within the person's changes.
  int number();

  /// @param account of the person's accounts the one it is about
  /// @param reference of the order or request, without names
  @Stored("identity.role-proposed")
  record RoleProposed(
      PersonId person,
      int number,
      PersonId account,
      Role role,
      RoleChange change,
      String reference,
      PersonId by,
      Instant at)
      implements RoleEvent {}

  @Stored("identity.role-refused")
  record RoleRefused(PersonId person, int number, PersonId by, Instant at) implements RoleEvent {}

  /// Two persons want it; it holds when the sign-in service has made it.
  @Stored("identity.role-confirmed")
  record RoleConfirmed(
      PersonId person,
      int number,
      PersonId account,
      Role role,
      RoleChange change,
      String reference,
      PersonId proposer,
      PersonId by,
      Instant at)
      implements RoleEvent {}

  @Stored("identity.role-made")
  record RoleMade(PersonId person, int number, PersonId by, Instant at) implements RoleEvent {}
}
