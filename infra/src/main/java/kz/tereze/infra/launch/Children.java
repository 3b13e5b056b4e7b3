package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Programs this process starts: each in a session of its own, so that Ctrl-C reaches only this
/// process, which then ends them in order.
final class Children implements AutoCloseable {

  private static final Path SET_SESSION = Path.of("/usr/bin/setsid");
  private static final int PATIENCE_SECONDS = 30;

  private final Deque<Child> started = new ArrayDeque<>();
  private boolean closed;

  private record Child(Process process, String endSignal) {}

  /// Starts a program that writes to the end of a log file and is ended by a signal.
  synchronized Process start(
      List<String> command, Map<String, String> environment, Path log, String endSignal) {
    if (closed) {
      throw new CannotRun("Stopped while starting.");
    }
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(SET_SESSION)) {
      words.add(SET_SESSION.toString());
    }
    words.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      started.push(new Child(process, endSignal));
      return process;
    } catch (IOException e) {
      throw new CannotRun(
          "%s could not be started: %s".formatted(command.getFirst(), e.getMessage()), e);
    }
  }

  /// Runs a program to its end.
  void run(
      String what, List<String> command, Map<String, String> environment, Path log, Path pidFile) {
    Process process = start(command, environment, log, "TERM");
    remember(pidFile, process.pid());
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new CannotRun(
            "%s failed (exit code %d). The reason stands at the end of %s"
                .formatted(what, code, log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(what + " was interrupted", e);
    } finally {
      forget(pidFile);
    }
  }

  static void remember(Path pidFile, long pid) {
    try {
      Files.writeString(pidFile, Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void forget(Path pidFile) {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The living process a file names, if its command line is that of the program we once started:
  /// after a restart of the machine the number may be somebody else's.
  static Optional<ProcessHandle> leftOver(Path pidFile, String commandLinePart) {
    if (!Files.isRegularFile(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(pid -> pid.matches("[0-9]{1,10}"))
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
          .filter(ProcessHandle::isAlive)
          .filter(process -> commandLine(process).contains(commandLinePart));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  /// Asks a program to end with a signal, waits, and kills it with its own children if it does not.
  static void end(ProcessHandle process, String signal) {
    end(process, signal, PATIENCE_SECONDS);
  }

  /// @param patience seconds
  static void end(ProcessHandle process, String signal, int patience) {
    if (!process.isAlive()) {
      return;
    }
    List<ProcessHandle> descendants = process.descendants().toList();
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      process.onExit().get(patience, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    descendants.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  /// Ends them all, the last started first.
  @Override
  public void close() {
    List<Child> toEnd;
    synchronized (this) {
      closed = true;
      toEnd = List.copyOf(started);
      started.clear();
    }
    toEnd.forEach(child -> end(child.process().toHandle(), child.endSignal()));
  }
}
