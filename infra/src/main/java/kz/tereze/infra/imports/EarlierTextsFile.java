package kz.tereze.infra.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.need.EarlierText;
import kz.tereze.projections.need.TextKind;
import tools.jackson.core.JacksonException;

/// Texts of other years that new needs are compared with, one JSON object a line:
/// `{"reference": "0123РК00001", "title": {"ru": "…"}, "text": {"ru": "…", "kk": "…"}}`.
final class EarlierTextsFile {

  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");
  private static final int REFERENCE_AT_MOST = 100;

  /// One line of the file.
  private record Line(String reference, Map<String, String> title, Map<String, String> text) {}

  private EarlierTextsFile() {}

  /// @param source whose texts they are; goes before each reference
  /// @throws FileRefused for anything wrong, with the number of the line
  static List<EarlierText> read(Path file, String source) {
    List<EarlierText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          texts.add(text(line, number, source));
        }
      }
    } catch (IOException failure) {
      throw new FileRefused("the file cannot be read as UTF-8: " + failure.getMessage());
    }
    return texts;
  }

  private static EarlierText text(String json, int number, String source) {
    Line line = line(json, number);
    boolean isComplete = line.reference() != null && line.title() != null && line.text() != null;
    if (!isComplete || line.title().isEmpty() || line.text().isEmpty()) {
      throw new FileRefused("line %d: reference, title and text are needed".formatted(number));
    }
    if (line.reference().isBlank() || line.reference().length() > REFERENCE_AT_MOST) {
      throw new FileRefused(
          "line %d: a reference has 1 to %d characters".formatted(number, REFERENCE_AT_MOST));
    }
    if (!LANGUAGES.containsAll(line.title().keySet())
        || !LANGUAGES.containsAll(line.text().keySet())) {
      throw new FileRefused("line %d: languages are kk, ru, en".formatted(number));
    }
    Map<String, String> bodies = new LinkedHashMap<>(line.title());
    line.text().forEach((language, words) -> bodies.merge(language, words, (a, b) -> a + "\n" + b));
    return new EarlierText(
        source + "/" + line.reference().strip(), TextKind.IMPORTED_TEXT, line.title(), bodies);
  }

  private static Line line(String json, int number) {
    try {
      return TerezeJson.mapper().readValue(json, Line.class);
    } catch (JacksonException malformed) {
      throw new FileRefused("line %d: %s".formatted(number, malformed.getOriginalMessage()));
    }
  }
}
