package kz.tereze.api.council;

import java.util.Optional;
import kz.tereze.api.PersonId;

/// Who chairs a council now. The running system answers from the councils' own facts; a command
/// handler of a ballot takes it as an argument.
public interface Chairs {

  Optional<PersonId> of(CouncilId council);
}
