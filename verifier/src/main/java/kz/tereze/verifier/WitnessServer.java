package kz.tereze.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A witness at an address: `POST /add-checkpoint` for logs, `GET /checkpoint?origin=...` for
/// everybody who wants to know what it saw last.
public final class WitnessServer implements AutoCloseable {

  private static final int MOST_BYTES = 64 * 1024;
  private static final int THREADS = 8;

  private final Witness witness;
  private final List<Key> logs;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private WitnessServer(Witness witness, List<Key> logs, HttpServer server) {
    this.witness = witness;
    this.logs = List.copyOf(logs);
    this.server = server;
  }

  public static WitnessServer start(Witness witness, List<Key> logs, InetSocketAddress address)
      throws IOException {
    WitnessServer started = new WitnessServer(witness, logs, HttpServer.create(address, 0));
    started.server.createContext("/add-checkpoint", started::add);
    started.server.createContext("/checkpoint", started::last);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void add(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, Witness.Answer.plain(405, "POST only\n"));
      return;
    }
    byte[] request = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    answer(
        exchange,
        request.length > MOST_BYTES
            ? Witness.Answer.plain(413, "too long\n")
            : witness.add(request));
  }

  private void last(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String origin =
        query != null && query.startsWith("origin=")
            ? query.substring("origin=".length())
            : logs.getFirst().name();
    answer(
        exchange,
        witness
            .last(origin)
            .map(note -> Witness.Answer.plain(200, note.toString()))
            .orElse(Witness.Answer.plain(404, "nothing seen\n")));
  }

  private static void answer(HttpExchange exchange, Witness.Answer answer) throws IOException {
    try (exchange) {
      byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), text.length);
      exchange.getResponseBody().write(text);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
