package kz.tereze.api.identity;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What happened about erasing a person.
public sealed interface ErasureEvent extends Event {

  PersonId subject();

  /// @param reference of the request or act, without names
  @Stored("identity.erasure-requested")
  record ErasureRequested(
      PersonId subject, ErasureBasis basis, String reference, PersonId by, Instant at)
      implements ErasureEvent {}

  @Stored("identity.erasure-refused")
  record ErasureRefused(PersonId subject, PersonId by, Instant at) implements ErasureEvent {}

  /// What the person consented to is gone; what the law demands stays sealed until its day.
  ///
  /// @param statutoryUntil the day on which the records of law are erased, too, unless a later one
  ///     is set for them
  @Stored("identity.subject-erased")
  record SubjectErased(
      PersonId subject,
      ErasureBasis basis,
      String reference,
      LocalDate statutoryUntil,
      PersonId by,
      Instant at)
      implements ErasureEvent {}
}
