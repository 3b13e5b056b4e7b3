package kz.tereze.api.call;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.Variant;
import org.jspecify.annotations.Nullable;

/// One question of an application's form.
public sealed interface Question extends Variant {

  /// Characters in a cell of words.
  int CELL_AT_MOST = 500;

  /// Names the answer: a small letter, then small letters, digits and `_`; one in the form.
  String key();

  Text label();

  @Nullable Text hint();

  boolean required();

  /// Words in one language.
  record Words(
      String key, Text label, @Nullable Text hint, boolean required, int atLeast, int atMost)
      implements Question {}

  /// One of a few answers, or several.
  record Choice(
      String key,
      Text label,
      @Nullable Text hint,
      boolean required,
      boolean several,
      List<Offered> offered)
      implements Question {

    public Choice {
      offered = List.copyOf(offered);
    }
  }

  /// One answer to choose.
  ///
  /// @param code small letters, digits and `_`
  record Offered(String code, Text label) {}

  /// A whole number.
  record Whole(
      String key, Text label, @Nullable Text hint, boolean required, int atLeast, int atMost)
      implements Question {}

  /// A sum of money, not negative.
  record Money(String key, Text label, @Nullable Text hint, boolean required, Tiyn atMost)
      implements Question {}

  record Day(
      String key,
      Text label,
      @Nullable Text hint,
      boolean required,
      @Nullable LocalDate from,
      @Nullable LocalDate to)
      implements Question {}

  /// Rows of the same cells.
  record Table(
      String key,
      Text label,
      @Nullable Text hint,
      boolean required,
      List<Column> columns,
      int rowsAtMost)
      implements Question {

    public Table {
      columns = List.copyOf(columns);
    }
  }

  /// @param key as a question's, one in the table
  record Column(String key, Text label, Cell cell) {}

  /// What stands in the cells of a column.
  enum Cell {
    WORDS,
    WHOLE,
    MONEY,
    DAY
  }

  /// A document.
  record File(
      String key,
      Text label,
      @Nullable Text hint,
      boolean required,
      List<FileKind> kinds,
      int megabytesAtMost)
      implements Question {

    public File {
      kinds = List.copyOf(kinds);
    }
  }
}
