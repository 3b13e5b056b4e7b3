package kz.tereze.projections.payment;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.ListCode;

/// A version of a sanction list that awaits a second administrator.
///
/// @param file SHA-256 of the file as it came
/// @param dropped how many entries of the version before are no longer found by a name or number
public record ProposedList(
    ListCode list,
    LocalDate issuedOn,
    Hash file,
    int entries,
    int dropped,
    PersonId proposedBy,
    Instant proposedAt) {}
