package kz.tereze.infra.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.Signer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The log's keys in a folder of secrets, and what was signed last in a file of its own: both
/// outside the database, so that rewriting the database forges nothing and hides nothing.
@Component
public class LogKeys implements Signer {

  private static final String LAST = "last-checkpoint";
  private static final String DRAWN = ".drawn";
  private static final String ALL_MAY_READ = "rw-r--r--";

  private final Path secrets;
  private final Path memory;
  private final String origin;

  /// @param wanted the log's name, should it have to draw its first key
  public LogKeys(
      @Value("${tereze.log.secrets}") Path secrets,
      @Value("${tereze.log.memory}") Path memory,
      @Value("${tereze.log.origin}") String wanted) {
    this.secrets = secrets;
    this.memory = memory;
    try {
      Files.createDirectories(secrets);
      Files.createDirectories(memory);
      if (files().isEmpty()) {
        Instant now = Clock.systemUTC().instant();
        KeyFile.draw(secrets, wanted, NoteKey.Algorithm.ED25519, now, KeyFile.ENDING);
      }
      this.origin = files().getFirst().key().name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public List<NoteKey> keys() {
    return files().stream().map(KeyFile::key).toList();
  }

  @Override
  public SignedNote sign(Checkpoint checkpoint, Instant now) {
    return new SignedNote(
        checkpoint.text(),
        files().stream()
            .filter(file -> file.signsAt(now))
            .map(file -> file.sign(checkpoint, now))
            .toList());
  }

  /// The newest key of a kind that is not about to end.
  public Optional<NoteKey> current(NoteKey.Algorithm algorithm) {
    return files().stream()
        .filter(file -> file.until() == null && file.key().algorithm() == algorithm)
        .map(KeyFile::key)
        .reduce((older, newer) -> newer);
  }

  /// Draws a new key, which does not sign before it is [adopted][#adopt].
  public NoteKey draw(NoteKey.Algorithm algorithm, Instant now) {
    try {
      return KeyFile.draw(secrets, origin, algorithm, now, DRAWN).key();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From now on a drawn key signs, and those of its kind before it sign until their end.
  public void adopt(NoteKey drawn, Instant until) {
    try {
      for (KeyFile file : files()) {
        if (file.until() == null && file.key().algorithm() == drawn.algorithm()) {
          file.ending(until);
        }
      }
      Path file = secrets.resolve(KeyFile.name(drawn));
      Files.move(
          file.resolveSibling(file.getFileName() + DRAWN),
          file.resolveSibling(file.getFileName() + KeyFile.ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forgets a drawn key that was not announced.
  public void discard(NoteKey drawn) {
    try {
      Files.deleteIfExists(secrets.resolve(KeyFile.name(drawn) + DRAWN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The oldest first. Read each time: another process may have drawn a new one.
  private List<KeyFile> files() {
    try (Stream<Path> all = Files.list(secrets)) {
      List<Path> named =
          all.filter(file -> file.getFileName().toString().matches("ledger-[0-9a-f]{8}\\.pem"))
              .toList();
      List<KeyFile> files = new ArrayList<>();
      for (Path file : named) {
        files.add(KeyFile.read(file));
      }
      files.sort(Comparator.comparing(KeyFile::since));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Checkpoint> lastSigned() {
    Path last = memory.resolve(LAST);
    try {
      return Files.exists(last)
          ? Optional.of(Checkpoint.parse(SignedNote.parse(Files.readString(last)).text()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remember(SignedNote signed) {
    try {
      DurableFile.write(memory.resolve(LAST), signed.toString(), ALL_MAY_READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
