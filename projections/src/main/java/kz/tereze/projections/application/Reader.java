package kz.tereze.projections.application;

import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who reads what others wrote. Whoever is tied to it is shown that it exists, and nothing
/// of what it says.
public record Reader(PersonId person, @Nullable Bin organisation) {}
