package kz.tereze.web.open;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kz.tereze.web.Missing;
import kz.tereze.web.cache.CachesItself;
import kz.tereze.web.identity.Public;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bulk downloads. A file's name holds the ledger's size and its own hash: it never changes, may be
/// kept for ever, and a broken download goes on where it stopped.
@RestController
@RequestMapping("/data")
@Public
@CachesItself
class DumpsResource {

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "csv",
          new MediaType("text", "csv", StandardCharsets.UTF_8),
          "json",
          MediaType.APPLICATION_JSON,
          "xlsx",
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final Dumps dumps;

  DumpsResource(Dumps dumps) {
    this.dumps = dumps;
  }

  /// Leads to the newest description of the whole.
  @GetMapping("/datapackage.json")
  ResponseEntity<Void> newest() {
    Dumps.Kept newest = dumps.newest().orElseThrow(Missing::new);
    return ResponseEntity.status(302)
        .header(HttpHeaders.LOCATION, "/data/dumps/%d/%s".formatted(newest.size(), Dump.PACKAGE))
        .cacheControl(CacheControl.noCache())
        .build();
  }

  /// Leads to the newest file of something in a form, for scripts that always want the newest.
  @GetMapping("/newest/{what}.{extension:csv|json|xlsx}")
  ResponseEntity<Void> newest(@PathVariable String what, @PathVariable String extension) {
    Dumps.Kept newest = dumps.newest().orElseThrow(Missing::new);
    DumpFile file = newest.file(what, extension).orElseThrow(Missing::new);
    return ResponseEntity.status(302)
        .header(HttpHeaders.LOCATION, "/data/dumps/%d/%s".formatted(newest.size(), file.name()))
        .cacheControl(CacheControl.noCache())
        .build();
  }

  @GetMapping("/dumps/{size:\\d{1,18}}/{name}")
  ResponseEntity<Resource> file(@PathVariable long size, @PathVariable String name) {
    Path path = dumps.path(size, name).orElseThrow(Missing::new);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(TYPES.getOrDefault(extension, MediaType.TEXT_PLAIN))
            .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
            // The name holds the hash, or what the name stands for is made of what it describes.
            .eTag("\"%d/%s\"".formatted(size, name))
            .header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if (!name.equals(Dump.PACKAGE)) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
    }
    return answer.body(new FileSystemResource(path));
  }
}
