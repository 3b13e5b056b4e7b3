package kz.tereze.api.registry;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;

/// What can be asked of a person's declaration of interests.
public sealed interface InterestCommand extends Command {

  PersonId person();

  /// The stream in which the aggregate's events are kept.
  static String stream(PersonId person) {
    return "interests-" + person;
  }

  @Override
  default String target() {
    return stream(person());
  }

  /// Somebody declares all that ties them to others, and lists their works of the last years. The
  /// new declaration takes the place of the one before.
  record DeclareInterests(PersonId person, List<Interest> interests, List<Work> works, Acting by)
      implements InterestCommand {

    public DeclareInterests {
      interests = List.copyOf(interests);
      works = List.copyOf(works);
    }
  }
}
