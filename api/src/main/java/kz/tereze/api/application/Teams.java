package kz.tereze.api.application;

import java.util.List;
import kz.tereze.api.PersonId;

/// What a decision must know of who stands behind an application. The running system answers from
/// what was submitted; a command handler takes it as an argument.
public interface Teams {

  /// The leader first; nobody while it is not submitted.
  List<PersonId> teamOf(ApplicationId application);
}
