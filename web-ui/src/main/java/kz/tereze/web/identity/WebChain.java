package kz.tereze.web.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kz.tereze.web.Faults;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Guards pages: sign-in at the identity provider, a session cookie, tokens against forged forms.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebChain {

  static final String SESSION_COOKIE = "TEREZE";

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      PathGuard open,
      Faults faults,
      IdentityProvider provider,
      SignInFlow flow,
      OidcSessionRegistry sessions) {
    OidcBackChannelLogoutHandler endsSessions = new OidcBackChannelLogoutHandler(sessions);
    // Without the name it looks for JSESSIONID and silently ends nothing.
    endsSessions.setSessionCookieName(SESSION_COOKIE);
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers("/error")
                    .permitAll()
                    .requestMatchers(open)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(flow.awayFilter(), OAuth2AuthorizationRequestRedirectFilter.class)
        .oauth2Login(
            login ->
                login
                    .loginPage(IdentityProvider.SIGN_IN)
                    .authorizationEndpoint(begin -> begin.authorizationRequestResolver(flow))
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(rolesOfClaims()))
                    .failureHandler(flow::failed))
        .oidcLogout(logout -> logout.backChannel(back -> back.logoutHandler(endsSessions)))
        .logout(logout -> logout.logoutSuccessHandler(flow::signedOut))
        .exceptionHandling(
            told -> told.authenticationEntryPoint(flow::lead).accessDeniedHandler(denied(faults)))
        // Changes nothing, and readers without a session ask there.
        .csrf(forms -> forms.ignoringRequestMatchers("/*/verify"))
        .headers(headers -> SafeHeaders.forPages(headers, provider.origin()))
        .build();
  }

  private static AccessDeniedHandler denied(Faults faults) {
    return (request, response, denied) ->
        faults.tell(
            request,
            response,
            HttpStatus.FORBIDDEN,
            denied instanceof CsrfException ? "session-ended" : "forbidden");
  }

  private static GrantedAuthoritiesMapper rolesOfClaims() {
    return (Collection<? extends GrantedAuthority> given) -> {
      Set<GrantedAuthority> roles = new HashSet<>();
      for (GrantedAuthority authority : given) {
        if (authority instanceof OidcUserAuthority oidc) {
          roles.add(oidc);
          roles.addAll(Claims.authorities(oidc.getIdToken().getClaims()));
        }
      }
      return roles;
    };
  }

  /// A plain function: the framework then asks no issuer at start.
  @Bean
  ClientRegistrationRepository registrations(IdentityProvider provider) {
    return id -> IdentityProvider.REGISTRATION.equals(id) ? provider.registration() : null;
  }

  @Bean
  OidcSessionRegistry oidcSessions() {
    return new InMemoryOidcSessionRegistry();
  }
}
