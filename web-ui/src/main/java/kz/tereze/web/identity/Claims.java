package kz.tereze.web.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// What the identity provider says about a person, read the same way from a session and a token.
public final class Claims {

  private static final Set<String> SECOND_FACTORS = Set.of("otp", "hwk", "rc");

  /// Roles that decide over money or people: they count only after a second factor.
  private static final Set<Role> PROVEN_TWICE =
      Set.of(Role.OFFICIAL, Role.TREASURER, Role.ACCOUNTANT, Role.ADMINISTRATOR);

  private Claims() {}

  /// The roles a person may act in; unknown names, and the platform's own, are left out.
  public static Set<Role> roles(Map<String, Object> claims) {
    Collection<String> named = words(claims.get("roles"));
    boolean provenTwice = words(claims.get("amr")).stream().anyMatch(SECOND_FACTORS::contains);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      boolean counts = provenTwice || !PROVEN_TWICE.contains(role);
      if (role != Role.PLATFORM && counts && named.contains(role.claim())) {
        roles.add(role);
      }
    }
    return roles;
  }

  /// All roles the provider names for somebody, proven by a second factor or not.
  static Set<Role> named(@Nullable Authentication authentication) {
    Collection<String> named =
        claims(authentication).map(claims -> words(claims.get("roles"))).orElse(List.of());
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.PLATFORM && named.contains(role.claim())) {
        roles.add(role);
      }
    }
    return roles;
  }

  /// The same roles as the framework's authorities `ROLE_…`.
  public static Set<GrantedAuthority> authorities(Map<String, Object> claims) {
    return roles(claims).stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .collect(Collectors.toSet());
  }

  /// The person behind a session or a token; nobody for a visitor.
  public static Optional<SignedIn> person(@Nullable Authentication authentication, Instant at) {
    return claims(authentication).flatMap(claims -> person(claims, at));
  }

  private static Optional<SignedIn> person(Map<String, Object> claims, Instant at) {
    return id(claims)
        .map(
            id -> {
              String username = word(claims, "preferred_username").orElse("");
              return new SignedIn(
                  id,
                  word(claims, "name").orElse(username),
                  username,
                  word(claims, "email").orElse(""),
                  roles(claims),
                  word(claims, "bin").filter(Bin::isValid).map(Bin::new).orElse(null),
                  at);
            });
  }

  /// The individual number the provider vouches for, when it names one.
  public static Optional<Iin> number(@Nullable Authentication authentication) {
    return claims(authentication)
        .flatMap(claims -> word(claims, "iin"))
        .filter(Iin::isValid)
        .map(Iin::new);
  }

  /// The subject, when it is one that can stand in an event.
  static Optional<PersonId> id(Map<String, Object> claims) {
    try {
      return word(claims, "sub").map(UUID::fromString).map(PersonId::new);
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  static Optional<Map<String, Object>> claims(@Nullable Authentication authentication) {
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    if (authentication instanceof JwtAuthenticationToken bearer) {
      return Optional.of(bearer.getTokenAttributes());
    }
    return authentication.getPrincipal() instanceof OidcUser user
        ? Optional.of(user.getClaims())
        : Optional.empty();
  }

  private static Optional<String> word(Map<String, Object> claims, String name) {
    return words(claims.get(name)).stream().filter(word -> !word.isBlank()).findFirst();
  }

  private static List<String> words(@Nullable Object claim) {
    return switch (claim) {
      case null -> List.of();
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case Object[] many -> Arrays.stream(many).map(String::valueOf).toList();
      default -> List.of(claim.toString());
    };
  }
}
