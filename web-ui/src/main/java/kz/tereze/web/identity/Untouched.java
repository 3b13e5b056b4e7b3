package kz.tereze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looking a handler up leaves notes on the request; these stay on this copy.
public class Untouched extends HttpServletRequestWrapper {

  private final Map<String, @Nullable Object> notes = new HashMap<>();

  public Untouched(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return notes.containsKey(name) ? notes.get(name) : super.getAttribute(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    notes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    notes.put(name, null);
  }
}
