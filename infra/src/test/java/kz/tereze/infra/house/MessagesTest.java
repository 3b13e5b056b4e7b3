package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everybody reads the same in their own language.
class MessagesTest {

  private static final Pattern LITERAL_KEY = Pattern.compile("\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*}");

  static List<String> files() {
    return Sentences.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_key_exists_in_three_languages(String file) {
    Set<String> keys = new TreeSet<>();
    Sentences.LANGUAGES.forEach(language -> keys.addAll(Sentences.of(file, language).keySet()));
    for (String language : Sentences.LANGUAGES) {
      Map<String, String> sentences = Sentences.of(file, language);
      assertThat(sentences.keySet()).as(file + " in " + language).isEqualTo(keys);
      assertThat(sentences).allSatisfy((key, sentence) -> assertThat(sentence).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_language_names_the_same_values(String file) {
    Map<String, String> english = Sentences.of(file, "en");
    for (String language : Sentences.LANGUAGES) {
      Sentences.of(file, language)
          .forEach(
              (key, sentence) ->
                  assertThat(arguments(sentence, language))
                      .as(key + " in " + language)
                      .isEqualTo(arguments(english.getOrDefault(key, ""), "en")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void every_rule_says_what_to_do(String language) {
    assertThat(
            Api.rules().stream()
                .filter(rule -> !Sentences.of(Api.context(rule), language).containsKey(rule.key()))
                .map(Rule::key))
        .as("rules without a sentence in " + language)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void no_sentence_is_left_of_a_rule_that_is_gone(String language) {
    List<String> rules = Api.rules().stream().map(Rule::key).toList();
    assertThat(Sentences.all(language).keySet())
        .filteredOn(key -> key.startsWith("rule."))
        .allSatisfy(key -> assertThat(rules).contains(key));
  }

  /// The values follow the rule in the same statement: `RULE.require(holds, "left", left)`.
  @Test
  void a_sentence_mentions_only_what_the_refusal_tells() {
    String decisions =
        Stream.concat(
                Repository.files("domain/src/main/java", ".java").stream(),
                Repository.files("infra/src/main/java/kz/tereze/infra/signature", ".java").stream())
            .map(Repository::read)
            .collect(Collectors.joining());
    for (Rule rule : Api.rules()) {
      String name = ((Enum<?>) rule).getDeclaringClass().getSimpleName() + "." + rule.name();
      Set<String> told =
          Pattern.compile(Pattern.quote(name) + "\\b[^;]*;")
              .matcher(decisions)
              .results()
              .flatMap(found -> LITERAL.matcher(found.group()).results())
              .map(literal -> literal.group(1))
              .collect(Collectors.toSet());
      String sentence = Sentences.of(Api.context(rule), "en").getOrDefault(rule.key(), "");
      assertThat(told).as(name).containsAll(arguments(sentence, "en"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru"})
  void no_latin_letter_hides_in_a_cyrillic_word(String language) {
    List<String> mixed = new ArrayList<>();
    Sentences.all(language)
        .forEach(
            (key, sentence) ->
                WORD.matcher(ARGUMENT.matcher(sentence).replaceAll(" "))
                    .results()
                    .map(found -> found.group())
                    .filter(MessagesTest::isMixed)
                    .forEach(word -> mixed.add(key + ": " + word)));
    assertThat(mixed).isEmpty();
  }

  @Test
  void every_key_a_template_names_exists() {
    Set<String> known = Sentences.all("en").keySet();
    List<String> missing = new ArrayList<>();
    for (Path template : Repository.files("web-ui/src/main/jte", ".jte")) {
      LITERAL_KEY
          .matcher(Repository.read(template))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !known.contains(key))
          .forEach(key -> missing.add(template.getFileName() + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> arguments(String sentence, String language) {
    return new TreeSet<>(
        new MessageFormat(sentence, ULocale.forLanguageTag(language)).getArgumentNames());
  }

  private static boolean isMixed(String word) {
    return word.codePoints().anyMatch(c -> isOf(c, Character.UnicodeScript.LATIN))
        && word.codePoints().anyMatch(c -> isOf(c, Character.UnicodeScript.CYRILLIC));
  }

  private static boolean isOf(int letter, Character.UnicodeScript script) {
    return Character.UnicodeScript.of(letter) == script;
  }
}
