package kz.tereze.api.council;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// What happened to a council.
public sealed interface CouncilEvent extends Event {

  CouncilId council();

  @Stored("council.established")
  record CouncilEstablished(CouncilId council, Text name, PersonId by, Instant at)
      implements CouncilEvent {}

  /// @param from null, as `until`, in appointments older than terms: they hold until dismissal
  /// @param until the term's last day
  @Stored(value = "council.member-appointed", revision = 2)
  record MemberAppointed(
      CouncilId council,
      PersonId member,
      Bin employer,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      PersonId by,
      Instant at)
      implements CouncilEvent {}

  @Stored("council.member-dismissed")
  record MemberDismissed(CouncilId council, PersonId member, PersonId by, Instant at)
      implements CouncilEvent {}

  @Stored("council.chair-named")
  record ChairNamed(CouncilId council, PersonId member, PersonId by, Instant at)
      implements CouncilEvent {}

  /// The council's own memory that a ballot was opened, so that none is opened twice.
  @Stored("council.ballot-called")
  record BallotCalled(CouncilId council, BallotId ballot, PersonId by, Instant at)
      implements CouncilEvent {}
}
