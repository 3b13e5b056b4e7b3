package kz.tereze.projections.journal;

import java.time.Instant;
import kz.tereze.api.PersonId;

/// One thing that somebody, or the platform, did.
///
/// @param position the fact's place in the store
/// @param kind the fact's stable name, such as `payment.approved`
/// @param subjectKind what it was done to, such as `Payment`
/// @param subject its number
public record ActRow(
    long position, Instant at, PersonId person, String kind, String subjectKind, String subject) {}
