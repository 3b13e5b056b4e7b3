package kz.tereze.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Head;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Awards as a workbook: sums as numbers, days as days. A sheet ends at a million rows, which is
/// what spreadsheet programs can hold; the next one goes on.
final class AwardsXlsx implements AwardWriter {

  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int WRITTEN_OUT_EVERY = 1_000;
  private static final String MONEY = "#,##0.00";
  private static final String DAY = "yyyy-mm-dd";

  private final Workbook book;
  private @Nullable Worksheet sheet;
  private int sheets;
  private int row;

  AwardsXlsx(OutputStream to, Heading heading) throws IOException {
    book = new Workbook(to, "Tereze", "1.0");
    Head head = heading.head();
    Worksheet about = book.newWorksheet("about");
    about.inlineString(0, 0, "filter");
    about.inlineString(0, 1, heading.filter());
    about.inlineString(1, 0, "ledger_size");
    about.inlineString(1, 1, head == null ? "0" : Long.toString(head.size()));
    about.inlineString(2, 0, "ledger_root_sha256");
    about.inlineString(2, 1, head == null ? "" : head.root().hex());
    about.finish();
    begin();
  }

  private Worksheet begin() throws IOException {
    sheets++;
    row = 1;
    Worksheet begun = book.newWorksheet("awards " + sheets);
    for (int column = 0; column < AwardCells.HEAD.size(); column++) {
      begun.inlineString(0, column, AwardCells.HEAD.get(column));
    }
    sheet = begun;
    return begun;
  }

  @Override
  public void row(AllocationRow award) throws IOException {
    Worksheet to = sheet;
    if (to == null || row > ROWS_OF_A_SHEET) {
      finish(to);
      to = begin();
    }
    List<@Nullable Object> cells = AwardCells.of(award);
    for (int column = 0; column < cells.size(); column++) {
      cell(to, column, cells.get(column));
    }
    if (row++ % WRITTEN_OUT_EVERY == 0) {
      to.flush();
    }
  }

  private void cell(Worksheet to, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal sum -> {
        to.value(row, column, sum);
        to.style(row, column).format(MONEY).set();
      }
      case Integer count -> to.value(row, column, count);
      case LocalDate day -> {
        to.value(row, column, day);
        to.style(row, column).format(DAY).set();
      }
      // Text cells are never formulas, whatever they begin with.
      default -> to.inlineString(row, column, value.toString());
    }
  }

  private static void finish(@Nullable Worksheet ended) throws IOException {
    if (ended != null) {
      ended.finish();
    }
  }

  @Override
  public void end() throws IOException {
    finish(sheet);
    book.close();
  }
}
