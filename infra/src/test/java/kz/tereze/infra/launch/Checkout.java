package kz.tereze.infra.launch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import kz.tereze.infra.Tereze;

/// A checkout in which somebody types `./run`: the script itself, sources as far as it looks at
/// them, and the program as a build leaves it. Where anybody can read it: the real checkout may lie
/// in somebody's own home.
final class Checkout {

  /// Programs of tests only, which weigh as much as all others.
  private static final List<String> NOT_NEEDED = List.of("playwright", "driver", "archunit");

  private static final List<String> MODULES =
      List.of("api", "verifier", "domain", "projections", "web-ui", "infra");

  /// Where a JDK is found without anybody naming it.
  private static final Path KNOWN_PLACE = Path.of("/usr/lib/jvm");

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /// With sources and without a program.
  static Checkout in(Path folder) {
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    try {
      checkout.makeSources();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checkout;
  }

  private void makeSources() throws IOException {
    Files.createDirectories(root);
    Files.copy(Path.of("..", "run"), root.resolve("run"));
    everybody(root.resolve("run"));
    Files.createFile(root.resolve("pom.xml"));
    for (String module : MODULES) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.createFile(root.resolve(module).resolve("pom.xml"));
    }
    everybody(Files.createDirectories(target()));
  }

  private Path target() {
    return root.resolve("infra/target");
  }

  private static Path everybody(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    return path;
  }

  /// The program under test, as if it had been built here.
  Checkout built() throws IOException {
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path source = Path.of(entry);
      String name = source.getFileName().toString();
      if (name.equals("test-classes") || NOT_NEEDED.stream().anyMatch(name::contains)) {
        continue;
      }
      Path place = root.resolve("program").resolve(String.valueOf(classPath.size()));
      copy(source, place.resolve(name));
      if (Files.isDirectory(source.resolveSibling("keycloak"))) {
        copy(source.resolveSibling("keycloak"), place.resolve("keycloak"));
        Files.createDirectories(target().resolve("keycloak"));
      }
      classPath.add(place.resolve(name).toUri().toString());
    }
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Tereze.class.getName());
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
    try (OutputStream file = Files.newOutputStream(target().resolve("tereze.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
    Path stamp = Files.createFile(target().resolve("built"));
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
    return this;
  }

  private static void copy(Path source, Path place) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = place.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  String run() {
    return root.resolve("run").toString();
  }

  String buildLog() throws IOException {
    return Files.readString(target().resolve("build.log"));
  }

  /// A program of the user's own, found before all others.
  Checkout withTool(String name, String script) throws IOException {
    Path tool = Files.createDirectories(root.resolve("tools/bin")).resolve(name);
    Files.writeString(tool, "#!/bin/sh\n" + script);
    everybody(tool);
    return this;
  }

  /// The default `java` is too old, as on many machines.
  Checkout withOldJava() throws IOException {
    Files.createDirectories(root.resolve("tools"));
    Files.writeString(root.resolve("tools/release"), "JAVA_VERSION=\"21.0.4\"\n");
    withTool("javac", "exit 1\n");
    return withTool("java", "echo 'openjdk version \"21.0.4\"' >&2\nexit 1\n");
  }

  /// Words of `env` for the shell in which it is typed. The right JDK is only named where nobody
  /// could find it.
  List<String> shell() {
    Path jdk = Path.of(System.getProperty("java.home"));
    String path = root.resolve("tools/bin") + File.pathSeparator + System.getenv("PATH");
    return jdk.startsWith(KNOWN_PLACE)
        ? List.of("-u", "JAVA_HOME", "PATH=" + path)
        : List.of("JAVA_HOME=" + jdk, "PATH=" + path);
  }
}
