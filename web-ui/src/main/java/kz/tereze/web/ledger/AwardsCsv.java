package kz.tereze.web.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.projections.ledger.AllocationRow;
import org.jspecify.annotations.Nullable;

/// Awards as comma-separated values (RFC 4180). It begins with a byte order mark, without which
/// spreadsheet programs misread Kazakh and Russian.
final class AwardsCsv implements AwardWriter {

  private static final String MARK = "\ufeff";

  private final Writer file;

  AwardsCsv(OutputStream to) throws IOException {
    file = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    write(MARK + String.join(",", AwardCells.HEAD));
  }

  @Override
  public void row(AllocationRow row) throws IOException {
    write(line(AwardCells.of(row)));
  }

  @Override
  public void end() throws IOException {
    file.close();
  }

  private void write(String line) throws IOException {
    file.write(line);
    file.write("\r\n");
  }

  private static String line(List<@Nullable Object> cells) {
    return cells.stream().map(AwardsCsv::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal sum) {
      return sum.toPlainString();
    }
    String text = AwardCells.plain(value.toString());
    return text.chars().noneMatch(sign -> "\",\r\n".indexOf(sign) >= 0)
        ? text
        : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
