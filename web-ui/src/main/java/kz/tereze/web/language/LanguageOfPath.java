package kz.tereze.web.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// Tells the framework the language of a request and remembers the one a person reads pages in,
/// before anything else: sign-in speaks it too.
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LanguageOfPath extends OncePerRequestFilter implements LocaleResolver {

  private static final Duration A_YEAR = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Language.of(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the path decides the language");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Language.ofPath(Language.pathOf(request))
        .filter(language -> !isRemembered(request, language))
        .ifPresent(language -> remember(response, language));
    chain.doFilter(request, response);
  }

  private static boolean isRemembered(HttpServletRequest request, Language language) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Arrays.stream(cookies)
            .anyMatch(
                cookie ->
                    Language.COOKIE.equals(cookie.getName())
                        && language.code().equals(cookie.getValue()));
  }

  private static void remember(HttpServletResponse response, Language language) {
    ResponseCookie cookie =
        ResponseCookie.from(Language.COOKIE, language.code())
            .path("/")
            .maxAge(A_YEAR)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
