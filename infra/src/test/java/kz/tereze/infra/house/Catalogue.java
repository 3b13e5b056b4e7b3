package kz.tereze.infra.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Rule;
import kz.tereze.api.Stored;
import org.axonframework.config.ProcessingGroup;

/// Writes down what may be asked, what happens then and what is refused, from the types themselves.
final class Catalogue {

  static final String FILE = "api/docs/catalogue.md";

  private static final String HEAD =
      """
      # What can be asked, what happens, what is refused

      Written from the types of `api`; a test fails when it is stale. To write it anew:
      `mvn -o -q -pl infra -am test -Dtest=CatalogueTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Dcatalogue.write=true`

      Every command also carries `by: Acting` (who asks, as what, when), every event \
      `by: PersonId` and `at: Instant`.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<String, String> sentences = Sentences.all("en");

  static String written() {
    Catalogue catalogue = new Catalogue();
    Api.CONTEXTS.forEach(catalogue::write);
    return catalogue.page.toString();
  }

  private void write(String context) {
    page.append("\n## %s\n\n%s\n".formatted(context, packageSentence(context)));
    table("| command | asks | with |", of(context, Api.commands()).map(this::command));
    table("| event | revision | says | with |", of(context, Api.events()).map(this::event));
    table("| by itself | when |", policies(context));
    table(
        "| rule | the refused person reads |",
        Api.rules().stream().filter(rule -> Api.context(rule).equals(context)).map(this::rule));
  }

  /// Policies: what the platform asks of this context when something happened elsewhere.
  private static Stream<String> policies(String context) {
    return Api.HOUSE.stream()
        .filter(type -> type.isAnnotatedWith(ProcessingGroup.class))
        .filter(type -> type.getPackageName().equals("kz.tereze.domain." + context))
        .map(JavaClass::getSimpleName)
        .sorted()
        .map(Catalogue::policy);
  }

  /// A policy is named effect, then cause.
  private static String policy(String name) {
    int on = name.lastIndexOf("On");
    return "| `%s` | `%s` |".formatted(name.substring(0, on), name.substring(on + 2));
  }

  private static Stream<Class<?>> of(String context, List<Class<?>> types) {
    return types.stream().filter(type -> Api.context(type).equals(context));
  }

  private void table(String head, Stream<String> rows) {
    List<String> lines = rows.toList();
    if (!lines.isEmpty()) {
      long columns = head.chars().filter(c -> c == '|').count() - 1;
      page.append("\n%s\n|%s\n".formatted(head, "---|".repeat((int) columns)));
      lines.forEach(line -> page.append(line).append('\n'));
    }
  }

  private String command(Class<?> type) {
    return "| `%s` | %s | %s |".formatted(type.getSimpleName(), sentence(type), fields(type));
  }

  private String event(Class<?> type) {
    Stored stored = type.getAnnotation(Stored.class);
    String name = stored == null ? "?" : stored.value();
    int revision = stored == null ? 0 : stored.revision();
    return "| `%s` `%s` | %d | %s | %s |"
        .formatted(type.getSimpleName(), name, revision, sentence(type), fields(type));
  }

  private String rule(Rule rule) {
    String sentence = sentences.getOrDefault(rule.key(), "(no sentence)");
    return "| `%s` | %s |".formatted(rule.name(), sentence.replace("|", "\\|"));
  }

  private static String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !List.of("by", "at").contains(component.getName()))
        .map(Catalogue::field)
        .collect(Collectors.joining(", "));
  }

  private static String field(RecordComponent component) {
    return "`%s: %s`".formatted(component.getName(), plain(component.getGenericType()));
  }

  /// `List<Tranche>` rather than the names with their packages.
  private static String plain(Type type) {
    return type.getTypeName().replaceAll("[a-z][A-Za-z0-9_]*\\.", "").replaceAll("\\w+\\$", "");
  }

  /// The doc comment's first paragraph, read from the source: class files do not carry it.
  static String sentence(Class<?> type) {
    Class<?> top = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
    String source = source(Api.context(type), top.getSimpleName());
    Matcher found =
        Pattern.compile(
                "((?: *///.*\\n)+)(?: *@.*\\n)* *(?:public )?record %s\\("
                    .formatted(type.getSimpleName()))
            .matcher(source);
    return found.find() ? firstParagraph(found.group(1)) : "";
  }

  private static String packageSentence(String context) {
    Matcher found =
        Pattern.compile("((?:///.*\\n)+)@NullMarked").matcher(source(context, "package-info"));
    return found.find() ? firstParagraph(found.group(1)) : "";
  }

  private static String firstParagraph(String comment) {
    return comment
        .lines()
        .map(line -> line.strip().replaceFirst("^/// ?", ""))
        .takeWhile(line -> !line.isBlank() && !line.startsWith("@"))
        .collect(Collectors.joining(" "))
        .replace("|", "\\|");
  }

  private static String source(String context, String type) {
    return Repository.read(
        Repository.file(
            "api/src/main/java/kz/tereze/api/%s/%s.java"
                .formatted(context.toLowerCase(Locale.ROOT), type)));
  }
}
