package kz.tereze.web.cache;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import kz.tereze.web.identity.PathGuard;
import kz.tereze.web.identity.WhoAsks;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tags public pages and data for whoever is not signed in. Who brings the present tag along is
/// answered without the page being made; a page made twice is sent again as it is. Pages of people
/// who are signed in, or of a session, are never tagged nor kept.
@Component
public class PublicTags implements HandlerInterceptor, WebMvcConfigurer {

  private static final String TAG = PublicTags.class.getName();
  private static final String VARY = "Cookie, Accept-Language, Accept-Encoding";
  private static final Set<String> LOOKS = Set.of("theme", "lang");

  private final ShownState state;
  private final KeptPages pages;
  private final WhoAsks who;

  PublicTags(ShownState state, KeptPages pages, WhoAsks who) {
    this.state = state;
    this.pages = pages;
    this.who = who;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!isTagged(request, handler)) {
      return true;
    }
    String line = state.line();
    if (line.isEmpty()) {
      return true;
    }
    String tag = tag(request, line);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.VARY, VARY);
    // Whatever stands between may keep it, but asks every time whether it still holds.
    boolean setsCookie = response.containsHeader(HttpHeaders.SET_COOKIE);
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, setsCookie ? "private, no-cache" : "public, no-cache");
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    KeptPages.Kept kept = pages.find(tag);
    if (kept == null) {
      request.setAttribute(TAG, tag);
      return true;
    }
    send(kept, request, response);
    return false;
  }

  /// A public page is asked for that is neither kept nor known to its reader.
  static boolean isToBeMade(HttpServletRequest request) {
    return request.getAttribute(TAG) != null;
  }

  private boolean isTagged(HttpServletRequest request, Object handler) {
    return handler instanceof HandlerMethod method
        && Set.of("GET", "HEAD").contains(request.getMethod())
        && PathGuard.isPublic(method)
        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), CachesItself.class)
        && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), CachesItself.class)
        && request.getSession(false) == null
        && who.person().isEmpty();
  }

  private static String tag(HttpServletRequest request, String line) {
    StringBuilder whole = new StringBuilder(line);
    String query = request.getQueryString();
    whole
        .append('\n')
        .append(request.getRequestURI())
        .append('\n')
        .append(query == null ? "" : query)
        .append('\n')
        .append(request.getScheme())
        .append(request.getServerName())
        .append(request.getServerPort())
        .append('\n')
        .append(Language.of(request).code());
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      Arrays.stream(cookies)
          .filter(cookie -> LOOKS.contains(cookie.getName()))
          .map(cookie -> "\n" + cookie.getName() + "=" + cookie.getValue())
          .sorted()
          .forEach(whole::append);
    }
    // Weak: the same page may be sent packed or not.
    return "W/\"" + hash(whole.toString()) + "\"";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 24);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isKnown(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    // A server between us may have added that it packed the page.
    String same = tag.substring(2, tag.length() - 1);
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.startsWith(same));
  }

  private static void send(
      KeptPages.Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, kept.language());
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted != null && accepted.contains("gzip")) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      response.setContentLength(kept.packed().length);
      response.getOutputStream().write(kept.packed());
      return;
    }
    try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(kept.packed()))) {
      page.transferTo(response.getOutputStream());
    }
  }

  /// A page that was just made may be kept. A page that began a session is its reader's alone.
  public void made(
      HttpServletRequest request, HttpServletResponse response, byte[] page, String language) {
    if (!(request.getAttribute(TAG) instanceof String tag)) {
      return;
    }
    if (request.getSession(false) != null) {
      forget(response);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    } else if (response.getStatus() == HttpServletResponse.SC_OK) {
      pages.keep(tag, page, language);
    } else {
      forget(response);
    }
  }

  /// What is told instead of the page has no tag.
  public static void forget(HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, null);
  }
}
