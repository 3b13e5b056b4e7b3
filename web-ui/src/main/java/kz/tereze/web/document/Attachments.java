package kz.tereze.web.document;

import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.Scan;
import kz.tereze.api.call.Question;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.page.Entry;
import org.apache.tika.Tika;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in a document that a form asks for: its type is found in its content, its size is held
/// against the form, it is searched for viruses where there is a scanner, and kept under its hash.
@Component
public class Attachments {

  private static final int BYTES_IN_MEGABYTE = 1_048_576;

  private final Documents documents;
  private final ObjectProvider<VirusScan> scanners;
  private final Tika tika = new Tika();

  public Attachments(Documents documents, ObjectProvider<VirusScan> scanners) {
    this.documents = documents;
    this.scanners = scanners;
  }

  /// What is wrong with the file is told at the field; then nothing is kept.
  public Optional<Answer.Document> keep(
      Entry entry, String field, Question.File question, MultipartFile file) {
    if (file.getSize() > (long) question.megabytesAtMost() * BYTES_IN_MEGABYTE) {
      entry.wrong(field, "document.too-large", "most", question.megabytesAtMost());
      return Optional.empty();
    }
    byte[] content = Uploads.bytes(file);
    String type = type(content);
    if (question.kinds().stream().noneMatch(kind -> kind.mediaType().equals(type))) {
      entry.wrong(field, "document.other-kind");
      return Optional.empty();
    }
    VirusScan scanner = scanners.getIfAvailable();
    VirusScan.Found found = scanner == null ? VirusScan.Found.NOT_SCANNED : scanner.in(content);
    if (found == VirusScan.Found.A_VIRUS) {
      entry.wrong(field, "document.virus");
      return Optional.empty();
    }
    Hash hash = documents.keep(type, content);
    Scan scan = found == VirusScan.Found.NOTHING ? Scan.CLEAN : Scan.NOT_SCANNED;
    return Optional.of(new Answer.Document(question.key(), hash, type, content.length, scan));
  }

  /// Office documents are archives; which kind of them is seen only inside.
  private String type(byte[] content) {
    String type = tika.detect(content);
    return type.equals("application/zip") || type.equals("application/x-tika-ooxml")
        ? FileKind.of(content).map(FileKind::type).orElse(type)
        : type;
  }
}
