package kz.tereze.api.review;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;

/// Who must not judge an application, as far as it is known. The running system answers from the
/// facts of reviews and of the register; a command handler takes it as an argument. Whoever asks
/// while the answer is not complete is refused by [ReviewRule#TIES_ARE_UP_TO_DATE].
public interface Conflicts {

  /// Whether the person must neither judge nor decide on the application.
  boolean binds(ApplicationId application, PersonId person);

  /// Everybody of whom it is known.
  List<PersonId> bound(ApplicationId application);
}
