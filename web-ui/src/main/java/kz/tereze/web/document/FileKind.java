package kz.tereze.web.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of files that are taken in, known by their content and never by their name.
public enum FileKind {
  PDF("application/pdf", "pdf", "%PDF-"),
  PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx",
      "PK\u0003\u0004",
      "word/"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      "PK\u0003\u0004",
      "xl/");

  private final String type;
  private final String ending;
  private final String beginning;
  private final String contains;

  FileKind(String type, String ending, String beginning) {
    this(type, ending, beginning, "");
  }

  FileKind(String type, String ending, String beginning, String contains) {
    this.type = type;
    this.ending = ending;
    this.beginning = beginning;
    this.contains = contains;
  }

  /// Media type.
  public String type() {
    return type;
  }

  public String ending() {
    return ending;
  }

  /// The kind of a file; nothing for one that is not taken in.
  public static Optional<FileKind> of(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(kind -> text.startsWith(kind.beginning) && text.contains(kind.contains))
        .findFirst();
  }

  public static Optional<FileKind> ofType(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }
}
