package kz.tereze.api.review;

import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;

/// Who must not judge an application, as far as it is known. The running system answers from the
/// facts of reviews, and of the register before a review begins; a command handler of another
/// context takes it as an argument.
public interface Conflicts {

  /// Whether the person must neither judge nor decide on the application.
  boolean binds(ApplicationId application, PersonId person);

  /// Everybody of whom a review says so.
  List<PersonId> bound(ApplicationId application);
}
