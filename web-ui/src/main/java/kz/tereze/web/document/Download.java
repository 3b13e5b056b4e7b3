package kz.tereze.web.document;

import kz.tereze.api.Hash;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A document as a file. Browsers save it and never show it as a page of ours.
public final class Download {

  private static final int SHORT = 12;

  private Download() {}

  /// @param name without ending
  public static ResponseEntity<byte[]> of(Documents documents, Hash hash, String name) {
    Documents.Document document = documents.find(hash).orElseThrow(Missing::new);
    String ending =
        FileKind.ofType(document.type())
            .map(FileKind::ending)
            .orElse(document.type().equals("application/json") ? "json" : "bin");
    return file(
        document.bytes(),
        document.type(),
        "%s-%s.%s".formatted(name, hash.hex().substring(0, SHORT), ending));
  }

  public static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }
}
