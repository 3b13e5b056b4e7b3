package kz.tereze.api.application;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.Variant;

/// The answer to one question of a call's form.
public sealed interface Answer extends Variant {

  /// The question's key.
  String question();

  record Words(String question, String text) implements Answer {}

  /// @param codes what was chosen, in the order of the form
  record Chosen(String question, List<String> codes) implements Answer {

    public Chosen {
      codes = List.copyOf(codes);
    }
  }

  record Whole(String question, int number) implements Answer {}

  record Money(String question, Tiyn sum) implements Answer {}

  record Day(String question, LocalDate day) implements Answer {}

  record Table(String question, List<Row> rows) implements Answer {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// @param cells one a column, in the columns' order: words as written, numbers and tiyn as
  ///     digits, days as ISO 8601; empty where nothing was written
  record Row(List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A document kept under its hash. Its name is not kept, since names name people.
  ///
  /// @param type media type, as found in the content
  /// @param scanned what was found by the scan for viruses
  record Document(String question, Hash hash, String type, int size, Scan scanned)
      implements Answer {}
}
