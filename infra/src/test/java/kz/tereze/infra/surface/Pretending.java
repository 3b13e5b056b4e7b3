package kz.tereze.infra.surface;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.web.identity.Claims;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody in one role, with a second factor, as the site knows people who have signed in.
final class Pretending {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private Pretending() {}

  static RequestPostProcessor browser(Role role) {
    return browser(role, person(role));
  }

  static RequestPostProcessor browser(Role role, PersonId person) {
    Map<String, Object> claims = claims(role, person);
    OidcIdToken token = new OidcIdToken("id-token", Instant.EPOCH, LATER, claims);
    DefaultOidcUser user = new DefaultOidcUser(Claims.authorities(claims), token);
    return SecurityMockMvcRequestPostProcessors.authentication(
        new OAuth2AuthenticationToken(user, user.getAuthorities(), "keycloak"));
  }

  static RequestPostProcessor program(Role role) {
    return program(role, person(role));
  }

  static RequestPostProcessor program(Role role, PersonId person) {
    Map<String, Object> claims = claims(role, person);
    Jwt token = new Jwt("access-token", Instant.EPOCH, LATER, Map.of("alg", "RS256"), claims);
    return SecurityMockMvcRequestPostProcessors.authentication(
        new JwtAuthenticationToken(token, Claims.authorities(claims)));
  }

  /// Who is meant when only a role is named.
  static PersonId person(Role role) {
    return new PersonId(new UUID(11, role.ordinal()));
  }

  private static Map<String, Object> claims(Role role, PersonId person) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", person.toString());
    claims.put("name", "Сынақ адам");
    claims.put("preferred_username", "somebody");
    claims.put("email", "somebody@example.kz");
    claims.put("roles", List.of(role.claim()));
    claims.put("amr", List.of("pwd", "otp"));
    claims.put("bin", "180640007012");
    claims.put("iss", "https://id.example.kz");
    claims.put("iat", Instant.EPOCH);
    claims.put("exp", LATER);
    return claims;
  }
}
