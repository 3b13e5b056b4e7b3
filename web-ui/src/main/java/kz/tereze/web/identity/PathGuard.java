package kz.tereze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/// Open are the methods marked [Public], files of the site, and what does not exist (which is told
/// as such, not hidden behind a sign-in). Everything else needs a signed-in person.
@Component
public class PathGuard implements RequestMatcher {

  private final ObjectProvider<HandlerMapping> mappings;
  private volatile @Nullable List<HandlerMapping> ordered;

  public PathGuard(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    HttpServletRequest asked = new Untouched(request);
    ServletRequestPathUtils.parseAndCache(asked);
    try {
      return isOpen(handler(asked));
    } catch (HttpRequestMethodNotSupportedException wrongVerb) {
      return true;
    } catch (Exception undecided) {
      return false;
    }
  }

  private @Nullable Object handler(HttpServletRequest request) throws Exception {
    for (HandlerMapping mapping : ordered()) {
      HandlerExecutionChain chain = mapping.getHandler(request);
      if (chain != null) {
        return chain.getHandler();
      }
    }
    return null;
  }

  private List<HandlerMapping> ordered() {
    List<HandlerMapping> known = ordered;
    if (known == null) {
      known = mappings.orderedStream().toList();
      ordered = known;
    }
    return known;
  }

  private static boolean isOpen(@Nullable Object handler) {
    if (handler instanceof HandlerMethod method) {
      return isPublic(method);
    }
    return handler == null || handler instanceof ResourceHttpRequestHandler;
  }

  public static boolean isPublic(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Public.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Public.class);
  }
}
