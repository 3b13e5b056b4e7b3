package kz.tereze.projections.registry;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationKind;

/// An organisation under its present name.
public record OrganisationRow(
    Bin bin, Text name, OrganisationKind kind, Region region, Instant registeredAt) {}
