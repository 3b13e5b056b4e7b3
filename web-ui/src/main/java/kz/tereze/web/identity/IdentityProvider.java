package kz.tereze.web.identity;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// The identity provider (Keycloak): its addresses follow from the issuer's, so nothing is asked of
/// it before somebody signs in, and the site starts and is read while it is away.
@Component
public class IdentityProvider {

  public static final String REGISTRATION = "keycloak";

  /// The path that begins a sign-in.
  public static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private final String issuer;
  private final ClientRegistration registration;
  private volatile long reachableUntil = System.nanoTime();

  IdentityProvider(
      @Value("${tereze.issuer-uri}") String issuer,
      @Value("${tereze.client-id:tereze-web}") String clientId,
      @Value("${tereze.client-secret}") String clientSecret) {
    this.issuer = issuer;
    this.registration =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(clientId)
            .clientSecret(clientSecret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email")
            .issuerUri(issuer)
            .authorizationUri(endpoint("auth"))
            .tokenUri(endpoint("token"))
            .jwkSetUri(endpoint("certs"))
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoint("logout")))
            .build();
  }

  private String endpoint(String name) {
    return issuer + "/protocol/openid-connect/" + name;
  }

  public String issuer() {
    return issuer;
  }

  public String keys() {
    return endpoint("certs");
  }

  ClientRegistration registration() {
    return registration;
  }

  /// Scheme, host and port, as content security policies name it.
  public String origin() {
    URI uri = URI.create(issuer);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /// Whether it answers. Asked before somebody is sent there, so that they read a sentence of ours
  /// and not the browser's.
  boolean answers() {
    if (reachableUntil - System.nanoTime() > 0) {
      return true;
    }
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(issuer).toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      connection.setInstanceFollowRedirects(false);
      boolean answers = connection.getResponseCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
      connection.disconnect();
      if (answers) {
        reachableUntil = System.nanoTime() + REMEMBERED.toNanos();
      }
      return answers;
    } catch (IOException away) {
      return false;
    }
  }
}
