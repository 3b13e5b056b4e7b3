package kz.tereze.projections.registry;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;

/// Somebody who leads an organisation.
public record Officer(PersonId person, Office office, Instant since) {}
