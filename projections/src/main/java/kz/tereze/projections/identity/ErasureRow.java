package kz.tereze.projections.identity;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.PersonId;
import kz.tereze.api.identity.ErasureBasis;
import org.jspecify.annotations.Nullable;

/// A request to erase a person, and what came of it.
public record ErasureRow(
    PersonId subject,
    ErasureState state,
    ErasureBasis basis,
    String reference,
    PersonId requestedBy,
    Instant requestedAt,
    @Nullable Instant decidedAt,
    @Nullable LocalDate statutoryUntil) {}
