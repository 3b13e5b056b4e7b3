package kz.tereze.projections.registry;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// An organisation under its present name.
///
/// @param address its legal one, once somebody has entered it
public record OrganisationRow(
    Bin bin,
    Text name,
    OrganisationKind kind,
    Region region,
    Instant registeredAt,
    @Nullable Text address) {}
