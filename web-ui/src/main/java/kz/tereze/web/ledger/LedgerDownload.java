package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import kz.tereze.web.cache.CachesItself;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Exactly the rows of a filter as a file, however many: sent while it is made, resumable, and with
/// its hash. What `head` names is the ledger's size for which the file was made: the same address
/// never gives other bytes.
@Controller
@Public
@CachesItself
class LedgerDownload {

  private final LedgerFiles files;

  LedgerDownload(LedgerFiles files) {
    this.files = files;
  }

  @GetMapping("/ledger.{format:csv|xlsx|json}")
  void file(
      @PathVariable String format,
      Entry entry,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LedgerFiles.Made made = files.made(format, entry);
    Spool spool = made.spool();
    String tag = '"' + spool.version() + '"';
    response.setContentType(made.format().type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(made.name()));
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String range = request.getHeader(HttpHeaders.RANGE);
    String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
    if (range != null && (onlyIf == null || onlyIf.equals(tag))) {
      part(spool, range, response);
    } else {
      whole(spool, response);
    }
  }

  private static void whole(Spool spool, HttpServletResponse response) throws IOException {
    byte[] hash = spool.hash();
    if (hash != null) {
      response.setContentLengthLong(spool.length());
      digest(response, hash);
    }
    spool.send(response.getOutputStream(), 0, Long.MAX_VALUE);
  }

  /// A part of a file can only be named once its length is known.
  private static void part(Spool spool, String asked, HttpServletResponse response)
      throws IOException {
    spool.awaitWhole();
    long length = spool.length();
    List<HttpRange> ranges;
    try {
      ranges = HttpRange.parseRanges(asked);
    } catch (IllegalArgumentException malformed) {
      whole(spool, response);
      return;
    }
    HttpRange first = ranges.getFirst();
    long from = first.getRangeStart(length);
    if (ranges.size() > 1 || from >= length) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    long upTo = first.getRangeEnd(length) + 1;
    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
    response.setHeader(
        HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, upTo - 1, length));
    response.setContentLengthLong(upTo - from);
    digest(response, Objects.requireNonNull(spool.hash()));
    spool.send(response.getOutputStream(), from, upTo);
  }

  /// RFC 9530: the hash of the whole file, also beside a part of it.
  private static void digest(HttpServletResponse response, byte[] hash) {
    response.setHeader(
        "Repr-Digest", "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(hash)));
  }

  /// As `sha256sum -c` reads it.
  @GetMapping("/ledger.{format:csv|xlsx|json}.sha256")
  void hash(@PathVariable String format, Entry entry, HttpServletResponse response)
      throws IOException {
    LedgerFiles.Made made = files.made(format, entry);
    made.spool().awaitWhole();
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    String line =
        "%s  %s\n"
            .formatted(
                HexFormat.of().formatHex(Objects.requireNonNull(made.spool().hash())), made.name());
    response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
  }
}
