package kz.tereze.projections.council;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;

/// A member of a council, the organisation the member works for, and since when.
public record MemberRow(PersonId person, Bin employer, Instant since) {}
