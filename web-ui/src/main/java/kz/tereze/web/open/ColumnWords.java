package kz.tereze.web.open;

import java.util.List;
import kz.tereze.web.language.Messages;

/// Says what a column means. Columns of one name mean the same in every table unless a table says
/// otherwise.
public final class ColumnWords {

  private final Messages messages;
  private final List<Table<?>> tables;

  ColumnWords(Messages messages, List<Table<?>> tables) {
    this.messages = messages;
    this.tables = tables;
  }

  public List<Table<?>> tables() {
    return tables;
  }

  /// The key of a column's sentence.
  public String key(Table<?> table, Table.Column<?> column) {
    return key(messages, table, column);
  }

  static String key(Messages messages, Table<?> table, Table.Column<?> column) {
    String own = "open.column." + table.name() + "." + column.name();
    return messages.has(own) ? own : "open.column." + column.name();
  }
}
