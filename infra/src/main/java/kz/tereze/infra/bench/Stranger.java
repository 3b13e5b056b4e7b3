package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.infra.launch.CannotRun;

/// An audit of the whole log by the verifier that anybody can take away, in a process of its own.
///
/// @param megabytes of memory it held at most; 0 where the system does not tell
record Stranger(double seconds, double megabytes) {

  private static final String HEAP = "-Xmx64m";
  private static final Pattern MOST = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");
  private static final double KILOBYTES_IN_MEGABYTE = 1_024;
  private static final int LOOK_MILLIS = 50;

  /// @param log a folder or an address
  static Stranger audits(Path jar, String log, String key)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("tereze-bench-audit", ".txt");
    try {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(List.of(java, HEAP, "-jar", jar.toString(), "log", log, "--key", key))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      double most = 0;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        most = Math.max(most, megabytes(process.pid()));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new CannotRun("the audit ends with: " + Files.readString(said));
      }
      return new Stranger(seconds, most);
    } finally {
      Files.delete(said);
    }
  }

  private static double megabytes(long process) {
    try {
      String status =
          Files.readString(Path.of(String.format(Locale.ROOT, "/proc/%d/status", process)));
      Matcher most = MOST.matcher(status);
      return most.find() ? Double.parseDouble(most.group(1)) / KILOBYTES_IN_MEGABYTE : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
