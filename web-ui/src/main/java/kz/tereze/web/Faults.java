package kz.tereze.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/// Tells what went wrong, as a page to people and as a problem to machines, in their language.
public interface Faults {

  /// @param key of the sentences `fault.<key>.title` and `fault.<key>.text`
  void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException;

  /// Whether a machine asks: it gets a problem, not a page.
  static boolean isMachine(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/")
        || path.startsWith("/common-grants/")
        || path.startsWith("/data/")
        || (accept != null && accept.contains("json") && !accept.contains("html"));
  }
}
