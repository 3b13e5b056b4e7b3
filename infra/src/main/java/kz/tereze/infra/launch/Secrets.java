package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Passwords of the services an installation starts itself, drawn at the first start and readable
/// by its owner only.
final class Secrets {

  /// The key above all people's keys; whoever backs it up with the database undoes erasure.
  static final String ABOVE_PEOPLES_KEYS = "key-above-peoples-keys";

  private static final int BYTES = 32;

  private final Path folder;

  Secrets(Home home) {
    this.folder = home.secrets();
  }

  /// The file that holds a secret, drawn now when it is not there.
  Path file(String name) {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      Path drawn =
          Files.createTempFile(
              folder,
              name,
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(drawn, secret);
      return Files.move(drawn, file);
    } catch (FileAlreadyExistsException other) {
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String name) {
    try {
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
