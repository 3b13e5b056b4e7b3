package kz.tereze.web.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import kz.tereze.web.Faults;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The way to the identity provider and back: in the reader's language, with a sentence of ours
/// where the provider is away.
@Component
class SignInFlow implements OAuth2AuthorizationRequestResolver {

  private final IdentityProvider provider;
  private final Faults faults;
  private final DefaultOAuth2AuthorizationRequestResolver standard;
  private final OidcClientInitiatedLogoutSuccessHandler signOutThere;

  SignInFlow(IdentityProvider provider, Faults faults, ClientRegistrationRepository registrations) {
    this.provider = provider;
    this.faults = faults;
    this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    Consumer<OAuth2AuthorizationRequest.Builder> pkce =
        OAuth2AuthorizationRequestCustomizers.withPkce();
    this.standard.setAuthorizationRequestCustomizer(pkce);
    this.signOutThere = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    this.signOutThere.setPostLogoutRedirectUri("{baseUrl}/");
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return spoken(standard.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
    return spoken(standard.resolve(request, client), request);
  }

  private static @Nullable OAuth2AuthorizationRequest spoken(
      @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request) {
    return begun == null
        ? null
        : OAuth2AuthorizationRequest.from(begun)
            .additionalParameters(more -> more.put("ui_locales", Language.of(request).code()))
            .build();
  }

  /// Before somebody is sent away: is there anybody to send them to?
  Filter awayFilter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        if (Language.pathOf(request).equals(IdentityProvider.SIGN_IN) && !provider.answers()) {
          away(request, response);
        } else {
          chain.doFilter(request, response);
        }
      }
    };
  }

  private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
    faults.tell(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-away");
  }

  /// Leads whoever opens a protected page to sign-in; the page is remembered.
  void lead(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    String signIn = request.getContextPath() + IdentityProvider.SIGN_IN;
    if (request.getHeader("HX-Request") != null) {
      // A fragment cannot hold a sign-in page: the whole page goes there.
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (Faults.isMachine(request)) {
      faults.tell(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
    } else {
      response.sendRedirect(signIn);
    }
  }

  void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof AuthenticationServiceException || isAway(failure)) {
      away(request, response);
    } else {
      faults.tell(request, response, HttpStatus.BAD_REQUEST, "sign-in-failed");
    }
  }

  private static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof RestClientException) {
        return true;
      }
    }
    return false;
  }

  void signedOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException, ServletException {
    if (provider.answers()) {
      signOutThere.onLogoutSuccess(request, response, authentication);
    } else {
      response.sendRedirect(request.getContextPath() + "/");
    }
  }
}
