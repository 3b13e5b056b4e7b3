package kz.tereze.infra.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// What the launcher does to whole folders.
public final class Folders {

  private Folders() {}

  /// Deletes a folder with all it holds; one that is not there is fine.
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Where an archive's entry goes; an entry that would leave the folder is refused.
  static Path inside(Path folder, String entry) throws IOException {
    Path place = folder.resolve(entry).normalize();
    if (!place.startsWith(folder)) {
      throw new IOException("archive entry outside its folder: " + entry);
    }
    return place;
  }
}
