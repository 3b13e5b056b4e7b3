package kz.tereze.infra.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.tereze.api.need.NeedId;

/// How long after its command returned a need stands on its public page.
final class Visibility {

  private static final int FOUND = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final NeedLives needs;
  private final int port;

  Visibility(NeedLives needs, int port) {
    this.needs = needs;
    this.port = port;
  }

  Load whileOthersWrite(int writers, Duration window) throws Exception {
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(
            () -> {
              try {
                needs.run(writers, window.plusSeconds(1));
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
    Load seen = Load.run(1, window, number -> new Looking());
    others.join();
    return seen;
  }

  /// Only the looking is timed.
  private final class Looking implements Load.Writer {

    private NeedId need = needs.postOne();

    @Override
    public void prepare() {
      need = needs.postOne();
    }

    @Override
    public void act() throws Exception {
      HttpRequest page =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:%d/en/needs/%s".formatted(port, need)))
              .build();
      while (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() != FOUND) {
        Thread.onSpinWait();
      }
    }
  }
}
