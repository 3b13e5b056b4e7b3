package kz.tereze.api.review;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationId;

/// Who must not judge an application, as far as it is known. The running system answers from the
/// facts of reviews and of the register; a command handler takes it as an argument.
public interface Conflicts {

  /// Everybody of whom it is known; nothing while the answer might lack somebody, because facts
  /// were not taken in yet.
  Optional<List<PersonId>> known(ApplicationId application);

  /// Everybody of whom it is known.
  ///
  /// @throws Refused while somebody might be missing
  default List<PersonId> bound(ApplicationId application) {
    return known(application).orElseThrow(() -> new Refused(ReviewRule.TIES_ARE_UP_TO_DATE));
  }

  /// Whether the person must neither judge nor decide on the application.
  ///
  /// @throws Refused while somebody might be missing
  default boolean binds(ApplicationId application, PersonId person) {
    return bound(application).contains(person);
  }
}
