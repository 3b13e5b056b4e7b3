package kz.tereze.web.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.page.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Takes files in: their kind is found in the content, their name is not kept, since names name
/// people.
@Component
public class Uploads {

  static final int MOST_BYTES = 20 * 1024 * 1024;

  private final Documents documents;

  public Uploads(Documents documents) {
    this.documents = documents;
  }

  /// Keeps the files of a field and gives their hashes; what is wrong with them is told there.
  public List<Hash> keep(Entry entry, String field, List<MultipartFile> files) {
    List<Hash> kept = new ArrayList<>();
    for (MultipartFile file : files) {
      if (file.isEmpty()) {
        continue;
      }
      if (file.getSize() > MOST_BYTES) {
        entry.wrong(field, "document.too-large", "most", MOST_BYTES / (1024 * 1024));
        continue;
      }
      byte[] bytes = bytes(file);
      Optional<FileKind> kind = FileKind.of(bytes);
      if (kind.isEmpty()) {
        entry.wrong(field, "document.kind");
      } else {
        Hash hash = documents.keep(kind.get().type(), bytes);
        if (!kept.contains(hash)) {
          kept.add(hash);
        }
      }
    }
    return kept;
  }

  /// Keeps what a machine sent as it is, as brought by whoever sent it.
  public static Hash bring(Documents documents, byte[] bytes, PersonId by) {
    if (bytes.length > MOST_BYTES) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    FileKind kind =
        FileKind.of(bytes)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    return documents.bring(kind.type(), bytes, by);
  }

  static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
