package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.infra.log.LogKeys;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.verifier.Key;
import kz.tereze.verifier.Refuted;
import kz.tereze.verifier.Witness;
import kz.tereze.web.verify.VerifierJar;

/// The two witnesses of a demonstration: processes of their own with nothing but the stand-alone
/// verifier, each with its key and what it saw in a folder of its own. In earnest others run them.
final class DemoWitnesses {

  private static final int HOW_MANY = 2;

  private DemoWitnesses() {}

  /// Ends those whose launcher was killed.
  static void endLeftOver(Home home, Steps steps) {
    for (int number = 1; number <= HOW_MANY; number++) {
      Path pid = pidFile(home, number);
      Children.leftOver(pid, folder(home, number).toString())
          .ifPresent(
              orphan -> {
                steps.say("stopping a witness left over from an earlier run");
                Children.end(orphan, "TERM");
              });
      Children.forget(pid);
    }
  }

  /// Starts them and writes down whom the log is to ask.
  static void start(Home home, Settings settings, Children children) {
    LogKeys keys = new LogKeys(home.secrets(), home.signed(), settings.logOrigin());
    List<String> vkeys = keys.keys().stream().map(NoteKey::vkey).toList();
    try {
      Path jar = home.programs().resolve(VerifierJar.NAME);
      Files.write(jar, VerifierJar.bytes());
      StringBuilder asked = new StringBuilder();
      for (int number = 1; number <= HOW_MANY; number++) {
        String name = "witness-%d.demo.tereze".formatted(number);
        int port = settings.ports().witness(number);
        Path folder = Files.createDirectories(folder(home, number));
        asked.append(
            "witness demo-%d %s http://127.0.0.1:%d%n"
                .formatted(number, vkey(folder, name, vkeys), port));
        Process process =
            children.start(
                command(jar, folder, name, vkeys, port),
                Map.of(),
                home.log("witness-" + number),
                "TERM");
        Children.remember(pidFile(home, number), process.pid());
      }
      Files.writeString(home.witnesses(), asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Refuted e) {
      throw new IllegalStateException("our own key is none", e);
    }
  }

  private static List<String> command(
      Path jar, Path folder, String name, List<String> vkeys, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "witness",
                "--folder",
                folder.toString(),
                "--name",
                name,
                "--port",
                Integer.toString(port)));
    vkeys.forEach(vkey -> command.addAll(List.of("--log", vkey)));
    return command;
  }

  private static String vkey(Path folder, String name, List<String> vkeys)
      throws IOException, Refuted {
    List<Key> logs = new ArrayList<>();
    for (String vkey : vkeys) {
      logs.add(Key.parse(vkey));
    }
    return Witness.in(folder, name, logs, InstantSource.system()).key().vkey();
  }

  private static Path folder(Home home, int number) {
    return home.path().resolve("witness-" + number);
  }

  private static Path pidFile(Home home, int number) {
    return home.running().resolve("witness-%d.pid".formatted(number));
  }
}
