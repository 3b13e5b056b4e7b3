package kz.tereze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.tereze.web.Faults;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/// Guards REST: a bearer token for our audience, no session, problems instead of pages.
@Configuration(proxyBeanMethods = false)
class ApiChain {

  static final String AUDIENCE = "tereze-api";
  static final String DESCRIPTION = "/api/openapi.json";

  private final Faults faults;

  ApiChain(Faults faults) {
    this.faults = faults;
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, PathGuard open) {
    JwtAuthenticationConverter claims = new JwtAuthenticationConverter();
    claims.setJwtGrantedAuthoritiesConverter(token -> Claims.authorities(token.getClaims()));
    return http.securityMatcher("/api/**", "/common-grants/**")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(DESCRIPTION)
                    .permitAll()
                    .requestMatchers(open)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(claims))
                    .authenticationEntryPoint(this::refuse)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            faults.tell(request, response, HttpStatus.FORBIDDEN, "forbidden"))
                    .withObjectPostProcessor(tellsWhenProviderIsAway()))
        .headers(SafeHeaders::forMachines)
        .build();
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    new BearerTokenAuthenticationEntryPoint().commence(request, response, failure);
    faults.tell(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
  }

  private ObjectPostProcessor<BearerTokenAuthenticationFilter> tellsWhenProviderIsAway() {
    return new ObjectPostProcessor<>() {
      @Override
      public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
        filter.setAuthenticationFailureHandler(
            (request, response, failure) -> {
              if (failure instanceof AuthenticationServiceException) {
                faults.tell(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-away");
              } else {
                refuse(request, response, failure);
              }
            });
        return filter;
      }
    };
  }

  @Bean
  JwtDecoder tokens(IdentityProvider provider) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.keys()).build();
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<List<String>>(
            "aud", named -> named != null && named.contains(AUDIENCE));
    OAuth2TokenValidator<Jwt> subject =
        new JwtClaimValidator<Object>(
            "sub", sub -> sub != null && Claims.id(java.util.Map.of("sub", sub)).isPresent());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(provider.issuer()), audience, subject));
    return decoder;
  }
}
