package kz.tereze.web.identity;

import java.time.Instant;
import java.util.Optional;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;

/// Whoever reads a public page, signed in or not. A controller takes it as an argument.
public record Visitor(@Nullable SignedIn orNobody, Instant at) {

  public Optional<SignedIn> signedIn() {
    return Optional.ofNullable(orNobody);
  }

  public boolean is(Role role) {
    return orNobody != null && orNobody.is(role);
  }
}
