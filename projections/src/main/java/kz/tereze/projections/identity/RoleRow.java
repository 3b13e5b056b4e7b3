package kz.tereze.projections.identity;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.RoleChange;
import org.jspecify.annotations.Nullable;

/// A change of somebody's role, and who wanted it.
///
/// @param number 1, 2, 3 within the person's changes
/// @param decidedBy who confirmed or refused
/// @param madeAt when the sign-in service had made it
public record RoleRow(
    PersonId person,
    int number,
    PersonId account,
    Role role,
    RoleChange change,
    RoleState state,
    String reference,
    PersonId proposedBy,
    Instant proposedAt,
    @Nullable PersonId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant madeAt) {}
