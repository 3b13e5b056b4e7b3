package kz.tereze.web.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The stand-alone verifier as one file to take away, put together from the classes that run here:
/// the same classes always give the same bytes, so that its hash can be compared.
public final class VerifierJar {

  public static final String NAME = "tereze-verifier.jar";

  private static final String PACKAGE = "kz/tereze/verifier/";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private VerifierJar() {}

  public static byte[] bytes() throws IOException {
    Map<String, Resource> classes = new TreeMap<>(Comparator.naturalOrder());
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKAGE + "*.class");
    Arrays.stream(found)
        .filter(type -> !isTest(type))
        .forEach(type -> classes.put(PACKAGE + type.getFilename(), type));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Main-Class", "kz.tereze.verifier.Main");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      manifest.write(text);
      put(jar, "META-INF/MANIFEST.MF", text.toByteArray());
      for (Map.Entry<String, Resource> each : classes.entrySet()) {
        try (InputStream type = each.getValue().getInputStream()) {
          put(jar, each.getKey(), type.readAllBytes());
        }
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isTest(Resource type) {
    return String.valueOf(type.getFilename()).matches(".*Test(\\$.*)?\\.class|SomeLog.*");
  }

  private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(NO_TIME);
    jar.putNextEntry(entry);
    jar.write(bytes);
    jar.closeEntry();
  }
}
