package kz.tereze.web.rest;

import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom a token stands for, and in which roles.
@RestController
@RequestMapping("/api/v1/me")
@PreAuthorize("isAuthenticated()")
class MeResource {

  /// @param roles that count: those over money and people only after a second factor
  record Me(
      PersonId person,
      String name,
      String username,
      String email,
      Set<Role> roles,
      @Nullable Bin organisation) {}

  @GetMapping
  Me me(SignedIn who) {
    return new Me(
        who.person(), who.name(), who.username(), who.email(), who.roles(), who.organisation());
  }
}
