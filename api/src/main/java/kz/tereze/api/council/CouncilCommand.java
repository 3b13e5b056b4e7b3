package kz.tereze.api.council;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;

/// What can be asked of a council.
public sealed interface CouncilCommand extends Command {

  CouncilId council();

  /// The stream in which the aggregate's events are kept.
  static String stream(CouncilId council) {
    return "council-" + council;
  }

  @Override
  default String target() {
    return stream(council());
  }

  /// An administrator enters a council set up by its ministry's order.
  record EstablishCouncil(CouncilId council, Text name, Acting by) implements CouncilCommand {}

  /// An administrator enters a member for a term.
  ///
  /// @param until the term's last day
  record AppointMember(
      CouncilId council, PersonId member, Bin employer, LocalDate from, LocalDate until, Acting by)
      implements CouncilCommand {}

  /// An administrator ends a membership; ballots already open keep their seats.
  record DismissMember(CouncilId council, PersonId member, Acting by) implements CouncilCommand {}

  /// An administrator names who chairs the council and signs its minutes.
  record NameChair(CouncilId council, PersonId member, Acting by) implements CouncilCommand {}

  /// Policy: a subject was put to the council; its ballot opens with the seats of this moment.
  record CallBallot(CouncilId council, BallotId ballot, Subject subject, Acting by)
      implements CouncilCommand {}
}
