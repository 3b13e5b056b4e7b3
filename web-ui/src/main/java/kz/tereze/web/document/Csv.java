package kz.tereze.web.document;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// Comma-separated values as spreadsheet programs read them (RFC 4180).
public final class Csv {

  /// Without it spreadsheet programs misread Kazakh and Russian.
  public static final String MARK = "\ufeff";

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
  private static final Pattern COMPUTED = Pattern.compile("(?s)[=+\\-@\t\r].*");

  private Csv() {}

  public static String quoted(String text) {
    return NEEDS_QUOTES.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  /// A row of words that people typed: a cell that a spreadsheet would compute is shown as text.
  public static void row(Writer file, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      file.write(i == 0 ? "" : ",");
      file.write(quoted(COMPUTED.matcher(cell).matches() ? "'" + cell : cell));
    }
    file.write("\r\n");
  }
}
