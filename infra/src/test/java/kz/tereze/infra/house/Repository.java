package kz.tereze.infra.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The sources of all modules, found from wherever the tests were started.
final class Repository {

  static final List<String> MODULES =
      List.of("api", "verifier", "domain", "projections", "web-ui", "infra");

  private static final Path ROOT = root();

  private Repository() {}

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every file of a folder whose name ends so, nothing when the folder is not there.
  static List<Path> files(String folder, String ending) {
    Path start = file(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path folder = at;
      if (MODULES.stream().allMatch(module -> Files.exists(folder.resolve(module + "/pom.xml")))) {
        return at;
      }
      at = at.getParent();
    }
    throw new IllegalStateException("started outside the repository");
  }
}
