package kz.tereze.api.identity;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;

/// What can be asked about erasing a person.
public sealed interface ErasureCommand extends Command {

  PersonId subject();

  /// The stream in which the aggregate's events are kept.
  static String stream(PersonId subject) {
    return "erasure-" + subject;
  }

  @Override
  default String target() {
    return stream(subject());
  }

  /// An administrator asks that a person be erased.
  record RequestErasure(PersonId subject, ErasureBasis basis, String reference, Acting by)
      implements ErasureCommand {}

  /// A second person, administrator or auditor, confirms: it happens at once.
  record ConfirmErasure(PersonId subject, Acting by) implements ErasureCommand {}

  /// A second person, or the first one, takes the request back.
  record RefuseErasure(PersonId subject, Acting by) implements ErasureCommand {}
}
