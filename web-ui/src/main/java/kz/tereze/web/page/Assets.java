package kz.tereze.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Gives style sheets, scripts and pictures an address that changes with their content, so that
/// browsers may keep them for a year.
@Component
class Assets {

  private final Map<String, String> versioned = new ConcurrentHashMap<>();

  String versioned(String path) {
    return versioned.computeIfAbsent(path, asked -> asked + "?v=" + fingerprint(asked));
  }

  private static String fingerprint(String path) {
    String folder =
        path.startsWith("/webjars/") || path.startsWith("/_static/")
            ? "META-INF/resources"
            : "static";
    try (InputStream content = new ClassPathResource(folder + path).getInputStream()) {
      CRC32 sum = new CRC32();
      sum.update(content.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException missing) {
      throw new UncheckedIOException("no such asset: " + path, missing);
    }
  }
}
