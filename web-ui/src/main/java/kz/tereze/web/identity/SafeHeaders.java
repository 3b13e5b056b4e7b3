package kz.tereze.web.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Headers that keep a browser from doing what no page of ours needs.
final class SafeHeaders {

  /// Where NCALayer listens on the person's own machine.
  static final String NCALAYER = "wss://127.0.0.1:13579";

  /// How addresses of pages end on which documents are signed; only they may speak to NCALayer.
  static final String SIGNING = "/signing";

  private SafeHeaders() {}

  static void forMachines(HeadersConfigurer<HttpSecurity> headers) {
    common(headers)
        .contentSecurityPolicy(
            csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
  }

  /// @param signInOrigin where the sign-out form is led on to; Chrome blocks that unless named
  static void forPages(HeadersConfigurer<HttpSecurity> headers, String signInOrigin) {
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'%s; form-action 'self' "
            + signInOrigin
            + "; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
    HeaderWriter usual = new ContentSecurityPolicyHeaderWriter(policy.formatted(""));
    HeaderWriter signing = new ContentSecurityPolicyHeaderWriter(policy.formatted(" " + NCALAYER));
    common(headers)
        .addHeaderWriter(
            (request, response) ->
                (request.getRequestURI().endsWith(SIGNING) ? signing : usual)
                    .writeHeaders(request, response));
  }

  private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .frameOptions(frame -> frame.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }
}
