package kz.tereze.infra.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Refused;
import kz.tereze.api.award.ImportEvent.FileImported;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import kz.tereze.projections.need.EarlierText;
import kz.tereze.projections.need.EarlierTexts;
import org.jspecify.annotations.Nullable;

/// `import 360giving FILE`: another funder's published awards, beside our own and marked as such.
/// `import texts FILE`: texts of other years that new needs are compared with.
public final class Import implements Verb {

  private static final String USAGE =
      """
      ./run import 360giving FILE [--licence TEXT] [--publisher ID]
      ./run import texts FILE --source NAME\
      """;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String help() {
    return "360giving FILE [--licence TEXT]: awards another funder published, all or none;"
        + " texts FILE --source NAME: texts that new needs are compared with";
  }

  @Override
  public int run(Settings settings, List<String> args) {
    List<String> words = new ArrayList<>(args);
    String licence = take(words, "--licence");
    String publisher = take(words, "--publisher");
    String source = take(words, "--source");
    if (words.size() != 2) {
      throw new CannotRun(USAGE);
    }
    Path file = Path.of(words.getLast());
    if (!Files.isRegularFile(file)) {
      throw new CannotRun("There is no file %s".formatted(file.toAbsolutePath()));
    }
    return switch (words.getFirst()) {
      case "360giving" -> awards(settings, file, licence, publisher);
      case "texts" -> texts(settings, file, source);
      default -> throw new CannotRun(USAGE);
    };
  }

  private static int texts(Settings settings, Path file, @Nullable String source) {
    if (source == null || source.isBlank()) {
      throw new CannotRun("--source says whose texts they are.%n%s".formatted(USAGE));
    }
    try {
      List<EarlierText> texts = EarlierTextsFile.read(file, source.strip());
      try (Application application = Application.headless(settings)) {
        application.get(EarlierTexts.class).bringIn(source.strip(), texts, Instant.now());
      }
      System.out.println("texts brought in: %,d".formatted(texts.size()));
      return 0;
    } catch (FileRefused refused) {
      throw new CannotRun(String.valueOf(refused.getMessage()), refused);
    }
  }

  private static int awards(
      Settings settings, Path file, @Nullable String licence, @Nullable String publisher) {
    try (Application application = Application.headless(settings)) {
      Optional<FileImported> imported =
          application
              .get(Awards360Giving.class)
              .bringIn(file, licence, publisher, System.err::println);
      System.out.println(imported.map(Import::said).orElse("nothing changed: all known already"));
      return 0;
    } catch (FileRefused refused) {
      throw new CannotRun(String.valueOf(refused.getMessage()), refused);
    } catch (Refused refused) {
      throw new CannotRun(
          "The import was refused by %s %s. Nothing was imported."
              .formatted(refused.rule().key(), refused.values()),
          refused);
    }
  }

  private static String said(FileImported fact) {
    return "recorded %,d, corrected %,d, unchanged %,d"
        .formatted(fact.recorded(), fact.corrected(), fact.unchanged());
  }

  private static @Nullable String take(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) {
      return null;
    }
    if (at + 1 >= words.size()) {
      throw new CannotRun("%s needs a value.%n%s".formatted(option, USAGE));
    }
    words.remove(at);
    return words.remove(at);
  }
}
