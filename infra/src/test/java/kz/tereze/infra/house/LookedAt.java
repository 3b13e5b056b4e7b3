package kz.tereze.infra.house;

import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Sources the formatter already left as they are. Laying out a source anew takes twenty
/// milliseconds and gives the same again, as long as source, formatter and Java are the same: what
/// is remembered is a hash of all three. `clean` forgets it.
final class LookedAt {

  private final Path file;
  private final Set<String> right;

  private LookedAt(Path file, Set<String> right) {
    this.file = file;
    this.right = right;
  }

  static LookedAt in(Path folder) throws IOException {
    Path file = folder.resolve("formatted.txt");
    return new LookedAt(
        file, Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of());
  }

  List<Path> notYet(List<Path> sources) {
    return sources.stream().filter(source -> !right.contains(hash(source))).toList();
  }

  /// Whole at once: a run that is stopped meanwhile leaves the file before.
  void areRight(List<Path> sources) throws IOException {
    Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(file.getParent(), "formatted", ".txt");
    Files.write(written, sources.stream().map(LookedAt::hash).toList());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(Path source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(formatter().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(source)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The formatter's file, which names its version, and the Java whose parser it uses.
  private static String formatter() {
    Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return jar.getFileName() + " " + Runtime.version() + "\n";
  }
}
