package kz.tereze.infra.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells the person at the keyboard what is being done and how long it has taken so far.
public final class Steps {

  private final PrintStream out;
  private final long begin = System.nanoTime();

  public Steps(PrintStream out) {
    this.out = out;
  }

  /// One line after the seconds since the beginning.
  public synchronized void say(String what) {
    double seconds = elapsed().toMillis() / 1_000.0;
    out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, what);
    out.flush();
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
