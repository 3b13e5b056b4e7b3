package kz.tereze.api.application;

import java.util.UUID;
import kz.tereze.api.Scalar;

/// An application from its first draft on. Random, since drafts are nobody else's business.
public record ApplicationId(UUID id) implements Scalar {

  public static ApplicationId of(String uuid) {
    return new ApplicationId(UUID.fromString(uuid));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
