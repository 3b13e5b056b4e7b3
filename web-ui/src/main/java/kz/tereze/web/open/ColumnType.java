package kz.tereze.web.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// What a cell holds, by its name in a table schema.
public enum ColumnType {
  STRING("string"),
  INTEGER("integer"),
  /// A sum in whole units with its fraction; the currency stands beside it.
  NUMBER("number"),
  DATE("date"),
  DATETIME("datetime");

  private final String word;

  ColumnType(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// A cell as text, exactly.
  static String written(Object value) {
    return switch (value) {
      case BigDecimal sum -> sum.toPlainString();
      case LocalDate day -> day.toString();
      case Instant time -> time.toString();
      case Number number -> number.toString();
      default -> plain(value.toString());
    };
  }

  /// A spreadsheet must not take somebody's words for a formula.
  private static String plain(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
