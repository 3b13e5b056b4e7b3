package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// A public page that the site keeps, and the same bytes sent by nginx from the disk: both through
/// the same connections, one after the other.
final class KeptPage {

  private static final int OK = 200;
  private static final int CLIENTS = 8;

  private KeptPage() {}

  static void measure(DataSource source, int port, String path, Duration window) throws Exception {
    Wire.Answer page;
    try (Wire wire = new Wire(port)) {
      page = wire.get(path);
    }
    Load.run(CLIENTS, window, number -> new Asking(port, path));
    Effort before = Effort.soFar(source);
    Load site = Load.run(CLIENTS, window, number -> new Asking(port, path));
    Effort effort = Effort.soFar(source).since(before);
    Print.line(
        "the page %s again and again, %d connections, %d bytes", path, CLIENTS, page.body().length);
    Print.line(
        "CPU of site and clients: %.0f µs a page, of the database %.0f µs",
        effort.applicationMicros(site.nanos().length), effort.databaseMicros(site.nanos().length));
    Print.line("| server | pages/s | p50 ms | p95 ms | ratio |");
    Print.line("|---|---|---|---|---|");
    Optional<Path> program = Nginx.program();
    if (program.isEmpty()) {
      row("Tereze, kept page", site, "no nginx on this machine");
      Print.line("for the ratio install nginx, which need not run: apt-get install nginx-light");
      return;
    }
    try (Nginx nginx = Nginx.serving(program.get(), page.body())) {
      Load.run(CLIENTS, window.dividedBy(2), number -> new Asking(nginx.port(), Nginx.PATH));
      Load disk = Load.run(CLIENTS, window, number -> new Asking(nginx.port(), Nginx.PATH));
      row("nginx, from the disk", disk, "1");
      row("Tereze, kept page", site, "%.2f".formatted(site.perSecond() / disk.perSecond()));
    }
  }

  private static void row(String server, Load load, String ratio) {
    Print.line(
        "| %s | %.0f | %.2f | %.2f | %s |",
        server, load.perSecond(), load.millis(50), load.millis(95), ratio);
  }

  private static final class Asking implements Load.Writer {

    private final Wire wire;
    private final String path;

    Asking(int port, String path) throws IOException {
      this.wire = new Wire(port);
      this.path = path;
    }

    @Override
    public void act() throws IOException {
      Wire.Answer answer = wire.get(path);
      if (answer.status() != OK || answer.body().length == 0) {
        throw new IOException(path + " answers " + answer.status());
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }
}
