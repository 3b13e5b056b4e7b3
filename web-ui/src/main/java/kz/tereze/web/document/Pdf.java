package kz.tereze.web.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// A plain document on A4: headings, paragraphs, pairs, numbered pages. The font is Liberation Sans
/// (SIL Open Font License), which comes with PDFBox and has all Kazakh letters. The same words give
/// the same bytes.
public final class Pdf {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 56;
  private static final float TEXT = 10.5f;
  private static final float HEADING = 13;
  private static final float TITLE = 16;
  private static final float SMALL = 8;
  private static final float LEADING = 1.35f;
  private static final float LABEL_SHARE = 0.38f;

  private static final float MODULE = 2.4f;

  private final List<Line> lines = new ArrayList<>();
  private final List<Attached> attached = new ArrayList<>();

  /// @param says what it is
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Attached(String name, String says, byte[] bytes) {}

  /// @param indent from the left margin
  /// @param joined on the same height as the line before
  /// @param code drawn instead of the words; null for words
  private record Line(
      String words, float size, float before, float indent, boolean joined, @Nullable Qr code) {

    Line(String words, float size, float before, float indent, boolean joined) {
      this(words, size, before, indent, joined, null);
    }
  }

  public Pdf title(String words) {
    lines.add(new Line(words, TITLE, 0, 0, false));
    return this;
  }

  public Pdf heading(String words) {
    lines.add(new Line(words, HEADING, 10, 0, false));
    return this;
  }

  public Pdf paragraph(String words) {
    lines.add(new Line(words, TEXT, 4, 0, false));
    return this;
  }

  /// A label and what it says, beside each other.
  public Pdf pair(String label, String value) {
    lines.add(new Line(label, TEXT, 3, 0, false));
    lines.add(new Line(value, TEXT, 3, LABEL_SHARE, true));
    return this;
  }

  /// An address as a code, and in letters below it.
  public Pdf code(String address) {
    lines.add(new Line(address, SMALL, 6, 0, false, Qr.of(address)));
    lines.add(new Line(address, SMALL, 0, 0, false));
    return this;
  }

  /// A file inside the document, which readers save from it.
  public Pdf attach(String name, String says, byte[] bytes) {
    attached.add(new Attached(name, says, bytes));
    return this;
  }

  /// @param footer on every page, before the page's number
  public byte[] bytes(String footer) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
        Sheet sheet = new Sheet(document, PDType0Font.load(document, font, true));
        lines.forEach(sheet::write);
        sheet.close(footer);
      }
      embed(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void embed(PDDocument document) throws IOException {
    if (attached.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    for (Attached one : attached) {
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(one.bytes()));
      file.setSubtype("text/plain");
      file.setSize(one.bytes().length);
      PDComplexFileSpecification place = new PDComplexFileSpecification();
      place.setFile(one.name());
      place.setFileUnicode(one.name());
      place.setFileDescription(one.says());
      place.setEmbeddedFile(file);
      files.put(one.name(), place);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  /// The page being written, and how far down.
  private static final class Sheet {

    private final PDDocument document;
    private final PDFont font;
    private final float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private PDPageContentStream page;
    private float y;
    private float top;

    Sheet(PDDocument document, PDFont font) throws IOException {
      this.document = document;
      this.font = font;
      this.page = begin();
    }

    private PDPageContentStream begin() throws IOException {
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      y = PDRectangle.A4.getHeight() - MARGIN;
      top = y;
      return new PDPageContentStream(document, sheet);
    }

    void write(Line line) {
      try {
        Qr code = line.code();
        if (code != null) {
          draw(code, line.before());
          return;
        }
        float left = MARGIN + line.indent() * width;
        float most = line.indent() > 0 ? width - line.indent() * width : width;
        boolean isLabel = !line.joined();
        float bottom = y;
        if (line.joined()) {
          y = top;
        } else {
          y -= line.before();
          top = y;
        }
        for (String row : wrapped(line.words(), line.size(), most)) {
          if (y - line.size() * LEADING < MARGIN) {
            page.close();
            page = begin();
            bottom = y;
          }
          y -= line.size() * LEADING;
          draw(row, line.size(), left, y);
        }
        if (!isLabel) {
          y = Math.min(y, bottom);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void draw(Qr code, float before) throws IOException {
      float side = code.side() * MODULE;
      if (y - before - side < MARGIN) {
        page.close();
        page = begin();
      }
      y -= before;
      for (int row = 0; row < code.size(); row++) {
        for (int column = 0; column < code.size(); column++) {
          if (code.isDark(column, row)) {
            page.addRect(
                MARGIN + (column + Qr.QUIET) * MODULE,
                y - (row + Qr.QUIET + 1) * MODULE,
                MODULE,
                MODULE);
          }
        }
      }
      page.fill();
      y -= side;
    }

    private void draw(String words, float size, float x, float at) throws IOException {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, at);
      page.showText(words);
      page.endText();
    }

    private List<String> wrapped(String words, float size, float most) throws IOException {
      List<String> rows = new ArrayList<>();
      for (String paragraph : words.split("\n", -1)) {
        StringBuilder row = new StringBuilder();
        for (String word : known(paragraph).split(" ")) {
          for (String part : fitting(word, size, most)) {
            String longer = row.isEmpty() ? part : row + " " + part;
            if (length(longer, size) > most && !row.isEmpty()) {
              rows.add(row.toString());
              row = new StringBuilder(part);
            } else {
              row = new StringBuilder(longer);
            }
          }
        }
        rows.add(row.toString());
      }
      return rows;
    }

    /// A word longer than a line is cut.
    private List<String> fitting(String word, float size, float most) throws IOException {
      List<String> parts = new ArrayList<>();
      String rest = word;
      while (length(rest, size) > most) {
        int cut = rest.length() - 1;
        while (cut > 1 && length(rest.substring(0, cut), size) > most) {
          cut--;
        }
        parts.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      parts.add(rest);
      return parts;
    }

    private float length(String words, float size) throws IOException {
      return font.getStringWidth(words) / 1000 * size;
    }

    /// Letters the font does not have are shown as a question mark, and the tenge sign in letters.
    private String known(String words) {
      StringBuilder known = new StringBuilder();
      words
          .replace("₸", "KZT")
          .replace('\u00a0', ' ')
          .replace('\u202f', ' ')
          .codePoints()
          .filter(letter -> !Character.isISOControl(letter))
          .forEach(letter -> known.appendCodePoint(has(letter) ? letter : '?'));
      return known.toString();
    }

    private boolean has(int letter) {
      try {
        font.encode(Character.toString(letter));
        return true;
      } catch (IOException | IllegalArgumentException missing) {
        return false;
      }
    }

    void close(String footer) throws IOException {
      page.close();
      int pages = document.getNumberOfPages();
      for (int i = 0; i < pages; i++) {
        try (PDPageContentStream foot =
            new PDPageContentStream(
                document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
          page = foot;
          draw(known(footer) + "  ·  " + (i + 1) + " / " + pages, SMALL, MARGIN, MARGIN / 2);
        }
      }
    }
  }
}
