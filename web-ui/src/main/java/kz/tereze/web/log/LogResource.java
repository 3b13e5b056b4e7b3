package kz.tereze.web.log;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Bundles;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.TileAddress;
import kz.tereze.projections.log.Tiles;
import kz.tereze.web.Missing;
import kz.tereze.web.cache.CachesItself;
import kz.tereze.web.identity.Public;
import kz.tereze.web.language.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The log itself: checkpoint, tiles, entry bundles (C2SP tlog-tiles). Everything but the
/// checkpoint never changes, so that caches and mirrors may keep it for ever.
@RestController
@RequestMapping(LogResource.PREFIX)
@Public
@CachesItself
class LogResource {

  static final String PREFIX = "/log";

  private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Checkpoints checkpoints;
  private final Tiles tiles;
  private final Bundles bundles;
  private final Entries entries;

  LogResource(Checkpoints checkpoints, Tiles tiles, Bundles bundles, Entries entries) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.bundles = bundles;
    this.entries = entries;
  }

  @GetMapping("/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    Published newest = checkpoints.newest().orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(NOTE)
        .cacheControl(CacheControl.maxAge(SOON).cachePublic())
        .eTag("\"%d\"".formatted(newest.number()))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(newest.note().toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
    String path = Language.pathOf(request).substring(PREFIX.length() + 1);
    long size = checkpoints.newestSize();
    TileAddress address =
        TileAddress.parse(path).filter(asked -> asked.isWithin(size)).orElseThrow(Missing::new);
    boolean isBundle = address.level() == TileAddress.ENTRIES;
    Optional<byte[]> found = isBundle ? bundles.read(address) : tiles.read(address);
    byte[] bytes = found.orElseThrow(Missing::new);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if (!isBundle) {
      return answer.body(bytes);
    }
    answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(bytes))
        : answer.body(bytes);
  }

  /// Details an entry has only room for the hash of.
  @GetMapping("/whole/{seq:\\d{1,18}}")
  ResponseEntity<byte[]> whole(@PathVariable long seq) {
    String details =
        entries
            .whole(seq)
            .filter(found -> seq < checkpoints.newestSize())
            .orElseThrow(Missing::new)
            .text();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(details.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
