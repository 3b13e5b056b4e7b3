package kz.tereze.web.open;

import kz.tereze.web.language.Messages;

/// Says what a column means. Columns of one name mean the same in every table unless a table says
/// otherwise.
final class Dictionary {

  private Dictionary() {}

  static String key(Messages messages, Table<?> table, Table.Column<?> column) {
    String own = "open.column." + table.name() + "." + column.name();
    return messages.has(own) ? own : "open.column." + column.name();
  }
}
