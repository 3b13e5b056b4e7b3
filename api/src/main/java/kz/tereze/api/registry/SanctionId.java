package kz.tereze.api.registry;

import java.util.UUID;
import kz.tereze.api.Scalar;

/// One entry in the register of sanctions.
public record SanctionId(UUID id) implements Scalar {

  public static SanctionId of(String text) {
    return new SanctionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
