package kz.tereze.api.identity;

import java.util.Optional;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;

/// Knows which individual number a person has.
public interface KnownNumbers {

  /// Empty when the person came with none, or was erased.
  Optional<Iin> of(PersonId person);
}
