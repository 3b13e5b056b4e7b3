package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The site's look on the sign-in pages: a theme of Keycloak that takes its own pages and changes
/// their colours.
final class SignInLook {

  /// As the realm names it.
  static final String THEME = "tereze";

  private static final List<String> FILES =
      List.of(
          "login/theme.properties",
          "login/resources/css/tereze.css",
          "login/resources/img/mark.svg");

  private SignInLook() {}

  /// Lays the theme into an unpacked Keycloak that does not run, over that of an earlier release.
  static void lay(Path keycloak) throws IOException {
    // Keycloak keeps what it once compressed, however the file has changed since.
    Folders.delete(keycloak.resolve("data/tmp/kc-gzip-cache"));
    for (String file : FILES) {
      Path place = keycloak.resolve("themes").resolve(THEME).resolve(file);
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      try (InputStream look = SignInLook.class.getResourceAsStream("/theme/tereze/" + file)) {
        Files.copy(Objects.requireNonNull(look, file), place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
