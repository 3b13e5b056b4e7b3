package kz.tereze.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What happened to a sanction list.
public sealed interface ListEvent extends Event {

  ListCode list();

  /// A version that drops somebody: it counts once a second administrator has confirmed it.
  ///
  /// @param before the version it was compared with
  /// @param dropped how many of that version are no longer found by one of their names or numbers
  @Stored("payment.sanction-list-proposed")
  record ListProposed(
      ListCode list,
      LocalDate issuedOn,
      Hash file,
      int entries,
      Hash before,
      int dropped,
      PersonId by,
      Instant at)
      implements ListEvent {}

  /// A second administrator found that a version must not drop whom it drops.
  ///
  /// @param file of the version that never counted
  @Stored("payment.sanction-list-refused")
  record ListRefused(ListCode list, Hash file, String reason, PersonId by, Instant at)
      implements ListEvent {}

  /// @param version 1, 2, 3 as we loaded them
  /// @param file SHA-256 of the file as it came
  @Stored("payment.sanction-list-loaded")
  record ListLoaded(
      ListCode list,
      int version,
      LocalDate issuedOn,
      Hash file,
      int entries,
      PersonId by,
      Instant at)
      implements ListEvent {}
}
