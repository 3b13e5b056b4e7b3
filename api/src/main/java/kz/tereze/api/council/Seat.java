package kz.tereze.api.council;

import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;

/// A member's seat, and the organisation the member works for.
public record Seat(PersonId member, Bin employer) {}
