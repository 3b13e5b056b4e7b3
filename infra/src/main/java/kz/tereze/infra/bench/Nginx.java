package kz.tereze.infra.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Folders;

/// A web server that sends one file from the disk: the measure for a page that is kept. It is the
/// machine's own nginx, with a configuration of its own in a folder that goes away.
final class Nginx implements AutoCloseable {

  static final String PATH = "/page";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String CONFIGURATION =
      """
      %s
      daemon off;
      worker_processes auto;
      pid %2$s/pid;
      error_log %2$s/error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        sendfile on;
        tcp_nodelay on;
        keepalive_requests 1000000000;
        client_body_temp_path %2$s/body;
        proxy_temp_path %2$s/proxy;
        fastcgi_temp_path %2$s/fastcgi;
        uwsgi_temp_path %2$s/uwsgi;
        scgi_temp_path %2$s/scgi;
        server {
          listen 127.0.0.1:%3$d;
          root %2$s/files;
          location / { default_type "text/html; charset=utf-8"; add_header Content-Encoding gzip; }
        }
      }
      """;

  private final Path folder;
  private final Process process;
  private final int port;

  private Nginx(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /// Where the machine has it, if it has.
  static Optional<Path> program() {
    return Stream.concat(
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(place -> Path.of(place, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// @param page packed with gzip
  static Nginx serving(Path program, byte[] page) throws IOException, InterruptedException {
    Path folder =
        Files.createTempDirectory(
            "tereze-bench-nginx",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.createDirectory(folder.resolve("files"));
    Files.write(folder.resolve("files" + PATH), page);
    int port = free();
    boolean isRoot = System.getProperty("user.name").equals("root");
    Files.writeString(
        folder.resolve("nginx.conf"),
        CONFIGURATION.formatted(isRoot ? "user root;" : "", folder, port));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                folder.resolve("nginx.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    Nginx nginx = new Nginx(folder, process, port);
    nginx.awaitStart();
    return nginx;
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (Wire wire = new Wire(port)) {
        wire.get(PATH);
        return;
      } catch (ConnectException notYet) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    }
    String said = Files.readString(folder.resolve("said.txt"));
    close();
    throw new CannotRun("nginx does not start: " + said);
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }
}
