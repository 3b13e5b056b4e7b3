package kz.tereze.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import kz.tereze.web.identity.Untouched;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ServletRequestPathUtils;

/// The request of somebody who asks for another page than the one they sent: a plain reading of it,
/// without a question, a form or a wish for a certain kind of answer.
final class AskedFor extends Untouched {

  private static final Set<String> OF_THE_SENT_ONE =
      Set.of("accept", "range", "if-none-match", "if-modified-since", "if-range", "content-type");

  private final String path;

  AskedFor(HttpServletRequest sent, String path) {
    super(sent);
    this.path = path;
    removeAttribute(Ui.class.getName());
    ServletRequestPathUtils.parseAndCache(this);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getRequestURI() {
    return getContextPath() + path;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(getRequestURI());
  }

  @Override
  public String getServletPath() {
    return path;
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isLeftOut(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isLeftOut(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  private static boolean isLeftOut(String header) {
    return OF_THE_SENT_ONE.stream().anyMatch(header::equalsIgnoreCase);
  }
}
