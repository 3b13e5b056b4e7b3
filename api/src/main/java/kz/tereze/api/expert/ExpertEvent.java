package kz.tereze.api.expert;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import org.jspecify.annotations.Nullable;

/// What happened to an expert's place in the pool.
public sealed interface ExpertEvent extends Event {

  PersonId expert();

  @Stored("expert.expertise-described")
  record ExpertiseDescribed(
      PersonId expert, Expertise expertise, @Nullable Bin employer, PersonId by, Instant at)
      implements ExpertEvent {}

  @Stored("expert.accredited")
  record ExpertAccredited(PersonId expert, String order, LocalDate until, PersonId by, Instant at)
      implements ExpertEvent {}

  @Stored("expert.accreditation-withdrawn")
  record AccreditationWithdrawn(PersonId expert, String reason, PersonId by, Instant at)
      implements ExpertEvent {}

  @Stored("expert.left-pool")
  record PoolLeft(PersonId expert, PersonId by, Instant at) implements ExpertEvent {}
}
