package kz.tereze.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/// Finds the handler of a path among hundreds whose paths all begin with the language: those with
/// other fixed parts are passed over before their expressions are tried. It finds what Spring
// finds.
final class QuickMapping extends RequestMappingHandlerMapping {

  private static final String EXPRESSION = "{*?";

  private final Map<RequestMappingInfo, List<Fixed>> fixed = new ConcurrentHashMap<>();

  /// A part of a path that is always the same.
  ///
  /// @param place among the parts and the separators between them
  private record Fixed(int place, String text) {}

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    return mayMatch(mapping, request) ? super.getMatchingMapping(mapping, request) : null;
  }

  private boolean mayMatch(RequestMappingInfo mapping, HttpServletRequest request) {
    List<PathContainer.Element> parts =
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements();
    for (Fixed part : fixed.computeIfAbsent(mapping, QuickMapping::fixed)) {
      if (part.place() >= parts.size()) {
        return false;
      }
      if (parts.get(part.place()) instanceof PathContainer.PathSegment segment
          && !segment.valueToMatch().equals(part.text())) {
        return false;
      }
    }
    return true;
  }

  /// The fixed parts at the head of a path, up to the first that is not just one part.
  private static List<Fixed> fixed(RequestMappingInfo mapping) {
    PathPatternsRequestCondition condition = mapping.getPathPatternsCondition();
    Set<PathPattern> patterns = condition == null ? Set.of() : condition.getPatterns();
    if (patterns.size() != 1) {
      return List.of();
    }
    List<Fixed> found = new ArrayList<>();
    String[] parts = patterns.iterator().next().getPatternString().split("/");
    // The path begins with a separator, so the first part is empty.
    for (int i = 1; i < parts.length && isOnePart(parts[i]); i++) {
      if (parts[i].chars().noneMatch(sign -> EXPRESSION.indexOf(sign) >= 0)) {
        found.add(new Fixed(2 * i - 1, parts[i]));
      }
    }
    return List.copyOf(found);
  }

  /// An expression may hold a separator, or stand for any number of parts.
  private static boolean isOnePart(String part) {
    return part.chars().filter(sign -> sign == '{').count()
            == part.chars().filter(sign -> sign == '}').count()
        && !part.contains("**")
        && !part.startsWith("{*");
  }
}
