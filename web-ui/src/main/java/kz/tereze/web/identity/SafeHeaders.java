package kz.tereze.web.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Headers that keep a browser from doing what no page of ours needs.
final class SafeHeaders {

  private SafeHeaders() {}

  static void forMachines(HeadersConfigurer<HttpSecurity> headers) {
    common(headers)
        .contentSecurityPolicy(
            csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
  }

  /// @param signInOrigin where the sign-out form is led on to; Chrome blocks that unless named
  static void forPages(HeadersConfigurer<HttpSecurity> headers, String signInOrigin) {
    common(headers)
        .contentSecurityPolicy(
            csp ->
                csp.policyDirectives(
                    "default-src 'none'; script-src 'self'; style-src 'self';"
                        + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                        + " form-action 'self' "
                        + signInOrigin
                        + "; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'"));
  }

  private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .frameOptions(frame -> frame.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }
}
