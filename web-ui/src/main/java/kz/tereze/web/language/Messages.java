package kz.tereze.web.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence of the site in three languages: all files `messages/*_{kk,ru,en}.properties`
/// (UTF-8) of the class path together, with ICU patterns and named arguments.
@Component
public class Messages {

  private static final Pattern TWICE = Pattern.compile("(\\d\\p{Zs}\\p{L}{1,5}\\.)\\.(?!\\.)");

  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  public Messages() {
    for (Language language : Language.values()) {
      patterns.put(language, read(language));
      formats.put(language, new ConcurrentHashMap<>());
    }
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> found = new TreeMap<>();
    try {
      String files = "classpath*:messages/*_" + language.code() + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
        add(file, found);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return found;
  }

  private static void add(Resource file, Map<String, String> found) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    for (String key : sentences.stringPropertyNames()) {
      String sentence = sentences.getProperty(key);
      String other = found.put(key, sentence);
      if (other != null && !other.equals(sentence)) {
        throw new IllegalStateException(key + " is given twice, also in " + file.getFilename());
      }
    }
  }

  public Set<String> keys(Language language) {
    return Collections.unmodifiableSet(in(patterns, language).keySet());
  }

  /// The pattern behind a key.
  public @Nullable String pattern(Language language, String key) {
    return in(patterns, language).get(key);
  }

  public boolean has(String key) {
    return in(patterns, Language.KK).containsKey(key);
  }

  /// A finished sentence. A key nobody wrote a sentence for appears as itself: readable enough to
  /// act on, and a test keeps it from happening.
  public String say(Language language, String key, Map<String, ?> values) {
    String pattern = pattern(language, key);
    if (pattern == null) {
      return key;
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat format =
        in(formats, language).computeIfAbsent(key, k -> new MessageFormat(pattern, language.icu()));
    // A MessageFormat is not safe for two threads at once.
    return endedOnce(((MessageFormat) format.clone()).format(values));
  }

  /// A date that ends in an abbreviation (`31 дек. 2028 г.`) has the sentence's full stop already.
  private static String endedOnce(String sentence) {
    return sentence.contains("..") ? TWICE.matcher(sentence).replaceAll("$1") : sentence;
  }

  private static <T> Map<String, T> in(Map<Language, Map<String, T>> all, Language language) {
    Map<String, T> one = all.get(language);
    if (one == null) {
      throw new IllegalStateException("no sentences in " + language);
    }
    return one;
  }
}
