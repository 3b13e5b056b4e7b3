package kz.tereze.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import kz.tereze.web.identity.Public;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Remembers whether a reader wants the site light or dark. Changes nothing of anybody else's, so a
/// link is enough.
@Controller
@Public
class Themes {

  private static final Set<String> KNOWN = Set.of("light", "dark");
  private static final Duration A_YEAR = Duration.ofDays(365);

  static boolean isTheme(String name) {
    return KNOWN.contains(name);
  }

  @GetMapping("/theme/{theme}")
  View choose(
      @PathVariable String theme,
      @RequestParam(defaultValue = "") String back,
      HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(Ui.THEME_COOKIE, isTheme(theme) ? theme : "")
            .path("/")
            .maxAge(isTheme(theme) ? A_YEAR : Duration.ZERO)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return Done.back(back);
  }
}
