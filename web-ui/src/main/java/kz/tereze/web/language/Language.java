package kz.tereze.web.language;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language of the site. The first part of a page's path decides; Kazakh is the state language
/// and the last resort.
public enum Language {
  KK("kk", "kk-KZ", "Қазақша"),
  RU("ru", "ru-KZ", "Русский"),
  /// English as written in Britain: the locale en-KZ would give times as «6:00 PM».
  EN("en", "en-GB", "English");

  /// Remembers the language of the last page read.
  public static final String COOKIE = "lang";

  /// The first part of a page's path.
  public static final String PREFIX = "/{lang:kk|ru|en}";

  private final String code;
  private final Locale locale;
  private final String ownName;

  Language(String code, String tag, String ownName) {
    this.code = code;
    this.locale = Locale.forLanguageTag(tag);
    this.ownName = ownName;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  public ULocale icu() {
    return ULocale.forLocale(locale);
  }

  /// The language's name in itself.
  public String ownName() {
    return ownName;
  }

  public static Optional<Language> named(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /// The language a path begins with.
  public static Optional<Language> ofPath(String path) {
    if (path.length() < 3
        || path.charAt(0) != '/'
        || (path.length() > 3 && path.charAt(3) != '/')) {
      return Optional.empty();
    }
    return named(path.substring(1, 3));
  }

  /// By path, then what was chosen last, then what the browser or machine asks for. A machine is
  /// answered in the language it names, whatever cookie it carries along.
  public static Language of(HttpServletRequest request) {
    return ofPath(pathOf(request)).orElseGet(() -> preferred(request));
  }

  /// The path without the application's context, also while an error is being rendered.
  public static String pathOf(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String uri = original instanceof String path ? path : request.getRequestURI();
    return uri.substring(Math.min(request.getContextPath().length(), uri.length()));
  }

  private static Language preferred(HttpServletRequest request) {
    boolean machine = pathOf(request).startsWith("/api/");
    return (machine ? Optional.<Language>empty() : chosen(request))
        .or(() -> accepted(request.getHeader("Accept-Language")))
        .orElse(KK);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> COOKIE.equals(cookie.getName()))
            .findFirst()
            .flatMap(cookie -> named(cookie.getValue()));
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      List<Locale> known = Arrays.stream(values()).map(Language::bare).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), known);
      return best == null ? Optional.empty() : named(best.getLanguage());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Locale bare(Language language) {
    return Locale.of(language.code);
  }
}
