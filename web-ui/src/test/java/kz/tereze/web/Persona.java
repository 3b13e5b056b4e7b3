package kz.tereze.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Bin;
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

/// Somebody who uses the site in a test: `perform(get("/ru/me").with(persona.session()))`.
public record Persona(PersonId id, String name, Map<String, Object> claims) {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  /// Signed in with a second factor, so that every role counts.
  public static Persona as(Role... roles) {
    UUID id = new UUID(7, Arrays.hashCode(roles));
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", id.toString());
    claims.put("name", "Айгүл Сәтова");
    claims.put("preferred_username", "aigul");
    claims.put("email", "aigul@example.kz");
    claims.put("roles", Arrays.stream(roles).map(Role::claim).toList());
    claims.put("amr", List.of("pwd", "otp"));
    claims.put("iss", "https://id.example.kz");
    claims.put("iat", Instant.EPOCH);
    claims.put("exp", LATER);
    return new Persona(new PersonId(id), "Айгүл Сәтова", claims);
  }

  public Persona of(Bin organisation) {
    return with("bin", organisation.digits());
  }

  /// By password alone.
  public Persona withoutSecondFactor() {
    return with("amr", List.of("pwd"));
  }

  private Persona with(String claim, Object value) {
    Map<String, Object> more = new HashMap<>(claims);
    more.put(claim, value);
    return new Persona(id, name, more);
  }

  /// By the browser's session.
  public RequestPostProcessor session() {
    OidcIdToken token = new OidcIdToken("id-token", Instant.EPOCH, LATER, claims);
    DefaultOidcUser user = new DefaultOidcUser(Claims.authorities(claims), token);
    return SecurityMockMvcRequestPostProcessors.authentication(
        new OAuth2AuthenticationToken(user, user.getAuthorities(), "keycloak"));
  }

  /// By a bearer token.
  public RequestPostProcessor bearer() {
    Jwt token = new Jwt("access-token", Instant.EPOCH, LATER, Map.of("alg", "RS256"), claims);
    return SecurityMockMvcRequestPostProcessors.authentication(
        new JwtAuthenticationToken(token, Claims.authorities(claims)));
  }
}
