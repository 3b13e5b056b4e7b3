package kz.tereze.web.open;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.document.Csv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes tables as files while their rows are read.
final class TableFiles {

  private static final Pattern WRITTEN =
      Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>");
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int WRITTEN_OUT_EVERY = 1_000;

  private TableFiles() {}

  /// RFC 4180, with a byte order mark, without which spreadsheet programs misread Kazakh and
  /// Russian.
  ///
  /// @return how many rows there were
  static long csv(Table<?> table, Snapshot ledger, OutputStream file) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
    writer.write(Csv.MARK + String.join(",", table.names()) + "\r\n");
    long[] rows = new long[1];
    table.rows(
        ledger,
        cells -> {
          rows[0]++;
          write(writer, cells);
        });
    writer.flush();
    return rows[0];
  }

  private static void write(Writer writer, List<@Nullable Object> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        writer.write(i == 0 ? "" : ",");
        Object value = cells.get(i);
        if (value != null) {
          writer.write(Csv.quoted(ColumnType.written(value)));
        }
      }
      writer.write("\r\n");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// One list of objects; what a row has not is left out.
  static void json(Table<?> table, Snapshot ledger, OutputStream file) {
    JsonGenerator json = JsonStream.on(file);
    json.writeStartObject();
    json.writeNumberProperty("ledgerSize", ledger.size());
    json.writeStringProperty("ledgerRoot", ledger.root());
    json.writeArrayPropertyStart(table.name());
    List<String> names = table.names();
    table.rows(
        ledger,
        cells -> {
          Fields row = new Fields();
          for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            row.with(names.get(i), value instanceof String ? value : plain(value));
          }
          JsonStream.write(json, row.map());
        });
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value == null || value instanceof Number ? value : value.toString();
  }

  /// One sheet a table, or more where it has more rows than a spreadsheet program can hold.
  static void xlsx(List<Table<?>> tables, Snapshot ledger, OutputStream file) throws IOException {
    Path draft = Files.createTempFile("tereze-book", ".xlsx");
    try {
      try (OutputStream book = new BufferedOutputStream(Files.newOutputStream(draft))) {
        write(tables, ledger, book);
      }
      withoutTimes(draft, file);
    } finally {
      Files.delete(draft);
    }
  }

  /// A workbook says when it was written, and so does its archive. Ours says neither, so that the
  /// same rows give the same bytes.
  private static void withoutTimes(Path book, OutputStream file) throws IOException {
    try (ZipFile from = new ZipFile(book.toFile())) {
      ZipOutputStream into = new ZipOutputStream(file);
      for (ZipEntry part : Collections.list(from.entries())) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(LONG_AGO);
        into.putNextEntry(same);
        try (InputStream content = from.getInputStream(part)) {
          if (part.getName().equals("docProps/core.xml")) {
            String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            into.write(WRITTEN.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(into);
          }
        }
        into.closeEntry();
      }
      into.finish();
    }
  }

  private static void write(List<Table<?>> tables, Snapshot ledger, OutputStream file)
      throws IOException {
    Workbook book = new Workbook(file, "Tereze", "1.0");
    Worksheet about = book.newWorksheet("about");
    about.inlineString(0, 0, "ledger_size");
    about.inlineString(0, 1, Long.toString(ledger.size()));
    about.inlineString(1, 0, "ledger_root_sha256");
    about.inlineString(1, 1, ledger.root());
    about.finish();
    for (Table<?> table : tables) {
      new Sheets(book, table).write(ledger);
    }
    book.finish();
  }

  private static final class Sheets {

    private final Workbook book;
    private final Table<?> table;
    private final List<Worksheet> sheets = new ArrayList<>();
    private int row;

    Sheets(Workbook book, Table<?> table) {
      this.book = book;
      this.table = table;
    }

    void write(Snapshot ledger) throws IOException {
      begin();
      table.rows(
          ledger,
          cells -> {
            try {
              row(cells);
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
          });
      sheets.getLast().finish();
    }

    private void begin() {
      int number = sheets.size() + 1;
      Worksheet sheet = book.newWorksheet(number == 1 ? table.name() : table.name() + " " + number);
      List<String> names = table.names();
      for (int column = 0; column < names.size(); column++) {
        sheet.inlineString(0, column, names.get(column));
      }
      sheets.add(sheet);
      row = 1;
    }

    private void row(List<@Nullable Object> cells) throws IOException {
      if (row > ROWS_OF_A_SHEET) {
        sheets.getLast().finish();
        begin();
      }
      Worksheet sheet = sheets.getLast();
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, column, cells.get(column));
      }
      if (row++ % WRITTEN_OUT_EVERY == 0) {
        sheet.flush();
      }
    }

    private void cell(Worksheet sheet, int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case BigDecimal sum -> {
          sheet.value(row, column, sum);
          sheet.style(row, column).format("#,##0.00").set();
        }
        case Number number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        // Text cells are never formulas, whatever they begin with.
        default -> sheet.inlineString(row, column, value.toString());
      }
    }
  }
}
