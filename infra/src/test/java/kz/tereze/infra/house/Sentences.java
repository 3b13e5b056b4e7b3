package kz.tereze.infra.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The words of the pages in one language, as they stand in the message files.
final class Sentences {

  static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private Sentences() {}

  /// Names of the message files without language and ending.
  static List<String> files() {
    return Repository.files("web-ui/src/main/resources/messages", ".properties").stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.lastIndexOf('_')))
        .distinct()
        .toList();
  }

  static Map<String, String> of(String file, String language) {
    Path path =
        Repository.file(
            "web-ui/src/main/resources/messages/%s_%s.properties".formatted(file, language));
    Properties properties = new Properties();
    if (path.toFile().exists()) {
      try {
        properties.load(new StringReader(Repository.read(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Map<String, String> sentences = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> sentences.put(key, properties.getProperty(key)));
    return sentences;
  }

  static Map<String, String> all(String language) {
    Map<String, String> all = new TreeMap<>();
    files().forEach(file -> all.putAll(of(file, language)));
    return all;
  }
}
