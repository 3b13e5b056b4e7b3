package kz.tereze.api.registry;

import java.time.Instant;
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
}
