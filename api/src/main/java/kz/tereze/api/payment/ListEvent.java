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
