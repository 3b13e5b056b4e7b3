package kz.tereze.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;

/// What happened to an organisation's entry.
public sealed interface OrganisationEvent extends Event {

  Bin bin();

  @Stored("registry.organisation-registered")
  record OrganisationRegistered(
      Bin bin, Text name, OrganisationKind kind, Region region, PersonId by, Instant at)
      implements OrganisationEvent {}

  @Stored("registry.organisation-renamed")
  record OrganisationRenamed(Bin bin, Text name, PersonId by, Instant at)
      implements OrganisationEvent {}

  /// @param address of a legal person, which the state register publishes
  @Stored("registry.address-entered")
  record AddressEntered(Bin bin, Text address, PersonId by, Instant at)
      implements OrganisationEvent {}

  @Stored("registry.officer-named")
  record OfficerNamed(Bin bin, PersonId person, Office office, PersonId by, Instant at)
      implements OrganisationEvent {}

  @Stored("registry.officer-released")
  record OfficerReleased(Bin bin, PersonId person, PersonId by, Instant at)
      implements OrganisationEvent {}

  @Stored("registry.accredited")
  record OrganisationAccredited(
      Bin bin, String certificate, LocalDate from, LocalDate until, PersonId by, Instant at)
      implements OrganisationEvent {}

  @Stored("registry.accreditation-withdrawn")
  record AccreditationWithdrawn(Bin bin, String reason, PersonId by, Instant at)
      implements OrganisationEvent {}
}
