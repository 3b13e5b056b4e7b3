package kz.tereze.verifier;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Where a log's files are read from: a folder somebody keeps, or an address.
@FunctionalInterface
public interface Source {

  /// @param path as `tile/0/000`
  /// @throws IOException when it is not there
  byte[] read(String path) throws IOException;

  /// A folder, or an address that begins with `http`.
  static Source of(String place) {
    return place.matches("https?://.*") ? at(URI.create(place)) : in(Path.of(place));
  }

  static Source in(Path folder) {
    return path -> {
      Path file = folder.resolve(path);
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException(file + " is missing");
      }
      return Files.readAllBytes(file);
    };
  }

  static Source at(URI address) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String prefix = address.toString().replaceFirst("/+$", "") + "/";
    return path -> {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(prefix + path))
              .timeout(Duration.ofSeconds(60))
              .header("Accept-Encoding", "gzip, identity")
              .build();
      try {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new IOException(
              "%s%s is not there: status %d".formatted(prefix, path, answer.statusCode()));
        }
        boolean packed = answer.headers().firstValue("Content-Encoding").equals(gzip());
        return packed
            ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
            : answer.body();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    };
  }

  private static Optional<String> gzip() {
    return Optional.of("gzip");
  }
}
