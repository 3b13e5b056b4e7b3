package kz.tereze.api.council;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;

/// What happened to a council.
public sealed interface CouncilEvent extends Event {

  CouncilId council();

  @Stored("council.established")
  record CouncilEstablished(CouncilId council, Text name, PersonId by, Instant at)
      implements CouncilEvent {}

  @Stored("council.member-appointed")
  record MemberAppointed(CouncilId council, PersonId member, Bin employer, PersonId by, Instant at)
      implements CouncilEvent {}

  @Stored("council.member-dismissed")
  record MemberDismissed(CouncilId council, PersonId member, PersonId by, Instant at)
      implements CouncilEvent {}

  /// The council's own memory that a ballot was opened, so that none is opened twice.
  @Stored("council.ballot-called")
  record BallotCalled(CouncilId council, BallotId ballot, PersonId by, Instant at)
      implements CouncilEvent {}
}
