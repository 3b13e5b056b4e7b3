package kz.tereze.infra.surface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.web.identity.PathGuard;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One address of the site and what answers there, as the running site knows it.
///
/// @param pattern with its variables, such as `/{lang:kk|ru|en}/needs/{need}`
public record Endpoint(HttpMethod verb, String pattern, HandlerMethod handler) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
  private static final Map<String, String> SAMPLES =
      Map.of("lang", "ru", "theme", "dark", "seq", "1", "format", "csv", "act", "ranking");

  /// All addresses of this house's own.
  public static List<Endpoint> all(RunningSite site) {
    return site
        .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("kz.tereze."))
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(Endpoint::pattern)
                .thenComparing(endpoint -> endpoint.verb().name()))
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
    return mapping.getPatternValues().stream()
        .flatMap(
            pattern ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::asHttpMethod)
                    .map(verb -> new Endpoint(verb, pattern, handler)));
  }

  /// Whether people read it in a browser.
  public boolean isPage() {
    return !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
        && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
  }

  /// Whether it answers with a page of its own, not with a way elsewhere or a file.
  public boolean showsAPage() {
    Class<?> answer = handler.getMethod().getReturnType();
    return answer == ModelAndView.class || answer == Object.class;
  }

  public boolean isPublic() {
    return PathGuard.isPublic(handler);
  }

  public boolean isRead() {
    return verb.equals(HttpMethod.GET);
  }

  /// The kind of content it asks for, when it insists on one.
  Optional<String> takes() {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping == null ? Optional.empty() : Arrays.stream(mapping.consumes()).findFirst();
  }

  /// The address without the language in front.
  public String place() {
    return pattern.replaceFirst("^/\\{lang[^}]*}", "");
  }

  /// An address of this pattern; what is asked for need not exist.
  public String sample() {
    Matcher variable = VARIABLE.matcher(pattern);
    return variable.replaceAll(
        match -> Matcher.quoteReplacement(SAMPLES.getOrDefault(match.group(1), "1")));
  }

  @Override
  public String toString() {
    return verb + " " + pattern;
  }
}
