package kz.tereze.api;

import java.util.UUID;

/// A person, by the subject their identity provider gives them. Names and contacts live outside
/// events, where they can be erased.
public record PersonId(UUID id) implements Scalar {

  /// The platform itself, when a policy turns one fact into the next command.
  public static final PersonId PLATFORM = new PersonId(new UUID(0, 0));

  public static PersonId of(String uuid) {
    return new PersonId(UUID.fromString(uuid));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
