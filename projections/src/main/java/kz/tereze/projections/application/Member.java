package kz.tereze.projections.application;

import java.time.Instant;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody the leader invited into the team.
public record Member(
    PersonId person, Membership answer, Instant invitedAt, @Nullable Instant answeredAt) {}
