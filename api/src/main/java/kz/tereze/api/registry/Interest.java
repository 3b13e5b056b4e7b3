package kz.tereze.api.registry;

import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// One tie that a person declares: to an organisation, or to a person of the platform.
public record Interest(InterestKind kind, @Nullable Bin organisation, @Nullable PersonId person) {

  public boolean namesOne() {
    return (organisation == null) != (person == null);
  }
}
