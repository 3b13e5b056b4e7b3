package kz.tereze.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern MIXED =
      Pattern.compile("\\p{IsCyrillic}[\\p{IsLatin}]|[\\p{IsLatin}]\\p{IsCyrillic}");

  private static final Pattern ASKED = Pattern.compile("(?:ui|wording)\\.t\\(\"([^\"]+)\"[,)]");

  private final Messages messages = new Messages();

  @Test
  void every_sentence_is_there_in_every_language() {
    for (Language language : Language.values()) {
      assertThat(messages.keys(language)).isEqualTo(messages.keys(Language.KK));
    }
  }

  @Test
  void a_sentence_mentions_the_same_in_every_language() {
    for (String key : messages.keys(Language.KK)) {
      for (Language language : Language.values()) {
        assertThat(arguments(key, language)).as(key).isEqualTo(arguments(key, Language.KK));
      }
    }
  }

  @Test
  void plurals_have_every_form_their_language_has() {
    List<String> missing = new ArrayList<>();
    for (Language language : Language.values()) {
      Set<String> needed = PluralRules.forLocale(language.icu()).getKeywords();
      for (String key : messages.keys(language)) {
        Set<String> given = pluralForms(pattern(key, language));
        if (!given.isEmpty() && !given.containsAll(needed)) {
          missing.add(language + " " + key + " " + given);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_word_mixes_letters_that_look_alike() {
    List<String> mixed =
        Arrays.stream(Language.values())
            .flatMap(
                language ->
                    messages.keys(language).stream()
                        .filter(key -> MIXED.matcher(pattern(key, language)).find())
                        .map(key -> language + " " + key))
            .toList();
    assertThat(mixed).isEmpty();
  }

  @Test
  void every_sentence_a_template_asks_for_exists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path source : sources()) {
      ASKED.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
    }
    asked.removeAll(messages.keys(Language.KK));
    assertThat(asked).isEmpty();
  }

  @Test
  void regions_and_roles_have_names() {
    assertThat(messages.keys(Language.KK))
        .containsAll(named("Region", Region.values()))
        .containsAll(named("Role", Role.values()));
  }

  @Test
  void templates_write_nothing_unescaped() throws IOException {
    for (Path source : sources()) {
      assertThat(Files.readString(source)).as(source.toString()).doesNotContain("$unsafe{");
    }
  }

  private static List<String> named(String type, Enum<?>... constants) {
    return Arrays.stream(constants).map(constant -> type + "." + constant.name()).toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
        Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
      return Stream.concat(templates, classes)
          .filter(path -> path.toString().matches(".*\\.(jte|java)"))
          .filter(path -> !path.endsWith("package-info.java"))
          .toList();
    }
  }

  private String pattern(String key, Language language) {
    return Objects.requireNonNull(messages.pattern(language, key));
  }

  private Set<String> arguments(String key, Language language) {
    MessagePattern pattern = new MessagePattern(pattern(key, language));
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }

  private static Set<String> pluralForms(String sentence) {
    MessagePattern pattern = new MessagePattern(sentence);
    Set<String> forms = new HashSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        forms.addAll(selectors(pattern, i, pattern.getLimitPartIndex(i)));
      }
    }
    return forms;
  }

  private static Set<String> selectors(MessagePattern pattern, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
        .map(pattern::getSubstring)
        .collect(Collectors.toSet());
  }
}
