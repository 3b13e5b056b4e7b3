package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Role;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.web.identity.PathGuard;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
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
  private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

  /// Everybody who signs in.
  static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.PLATFORM));

  private static final String SOME_UUID = "5f0c1d4e-7a51-4c53-9d8b-2f3b8a0e9999";

  /// Numbers and codes as the house writes them; nothing is called so.
  private static final List<String> WRITTEN =
      List.of(
          SOME_UUID,
          "AP26999999",
          "AP26999999-T1-1",
          "AP26999999-COUNCIL",
          "N-2026-99999",
          "N-2026-99999-V1-B1",
          "C-2026-999",
          "C-2026-999-D1",
          "B-2026-999999",
          "R-2026-99999",
          "940140000385",
          "940140000385-2026-CODE",
          "NOWHERE",
          "0".repeat(64));

  private static final Map<String, String> SAMPLES =
      Map.of(
          "lang", "ru", "theme", "dark", "seq", "1", "format", "csv", "act", "ranking", "plan",
          "budget");

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
    return sample(pattern);
  }

  private static String sample(String pattern) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(SAMPLES.getOrDefault(match.group(1), "1")));
  }

  /// An address whose variables can be read, so that the body is what is read next.
  String readable() {
    Map<String, String> values =
        Arrays.stream(handler.getMethod().getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
            .collect(Collectors.toMap(Parameter::getName, Endpoint::written));
    return VARIABLE
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
  }

  /// All addresses that these numbers and codes make, each of them wherever it can be read.
  List<String> addresses(List<String> written) {
    List<String> addresses = List.of(pattern);
    for (Parameter variable : handler.getMethod().getParameters()) {
      if (variable.isAnnotationPresent(PathVariable.class)) {
        addresses =
            addresses.stream()
                .flatMap(
                    address ->
                        readings(variable, written).stream()
                            .map(value -> filled(address, variable.getName(), value)))
                .toList();
      }
    }
    return addresses.stream().map(Endpoint::sample).distinct().toList();
  }

  private static List<String> readings(Parameter variable, List<String> written) {
    String sample = SAMPLES.get(variable.getName());
    if (sample != null) {
      return List.of(sample);
    }
    Class<?> type = variable.getType();
    List<String> readings =
        written.stream().filter(one -> type == String.class || isOne(type, one)).toList();
    return readings.isEmpty() ? List.of(written(variable)) : readings;
  }

  private static String filled(String address, String name, String value) {
    return VARIABLE
        .matcher(address)
        .replaceAll(
            match -> Matcher.quoteReplacement(match.group(1).equals(name) ? value : match.group()));
  }

  private static String written(Parameter variable) {
    Class<?> type = variable.getType();
    if (!type.isRecord()) {
      return type == UUID.class ? SOME_UUID : "1";
    }
    return WRITTEN.stream()
        .filter(written -> isOne(type, written))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing written is a " + type));
  }

  private static boolean isOne(Class<?> type, String written) {
    try {
      if (!type.isRecord()) {
        return type == UUID.class && UUID.fromString(written).toString().equals(written);
      }
      Class<?> component = type.getRecordComponents()[0].getType();
      Object value = component == UUID.class ? UUID.fromString(written) : written;
      type.getDeclaredConstructor(component).newInstance(value);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException another) {
      return false;
    }
  }

  /// Whom its guard admits.
  Set<Role> roles() {
    PreAuthorize guard =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
    if (guard == null) {
      guard = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    }
    String words = guard == null ? "" : guard.value();
    if (words.equals("isAuthenticated()")) {
      return PEOPLE;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Matcher role = ROLE.matcher(words);
    while (role.find()) {
      roles.add(Role.valueOf(role.group(1)));
    }
    assertThat(roles).as("%s is guarded by: %s", this, words).isNotEmpty();
    return roles;
  }

  @Override
  public String toString() {
    return verb + " " + pattern;
  }
}
