package kz.tereze.projections.payment;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.ListCode;

/// A version of a sanction list.
///
/// @param file SHA-256 of the file as it came
public record ListRow(
    ListCode list,
    int version,
    LocalDate issuedOn,
    Hash file,
    int entries,
    PersonId loadedBy,
    Instant loadedAt) {

  /// How facts name it: `AFM/3 2026-11-20`.
  public String name() {
    return "%s/%d %s".formatted(list, version, issuedOn);
  }
}
