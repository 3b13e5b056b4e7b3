package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;

/// One table of the bulk download: its columns and where its rows come from. Files, their schema
/// and the dictionary are all made of it.
///
/// @param key columns that together occur once
public record Table<T>(
    String name,
    List<Column<T>> columns,
    List<String> key,
    List<Link> links,
    BiConsumer<Snapshot, Consumer<T>> source) {

  /// @param isRequired no row lacks it
  public record Column<T>(
      String name,
      ColumnType type,
      boolean isRequired,
      BiFunction<T, Snapshot, @Nullable Object> value) {}

  /// A column whose values stand in another table.
  public record Link(String column, String table, String itsColumn) {}

  /// The rows as cells, one after another.
  void rows(Snapshot ledger, Consumer<List<@Nullable Object>> reader) {
    source.accept(
        ledger,
        thing -> {
          List<@Nullable Object> cells = new ArrayList<>(columns.size());
          columns.forEach(column -> cells.add(column.value().apply(thing, ledger)));
          reader.accept(cells);
        });
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  static <T> Builder<T> named(String name, BiConsumer<Snapshot, Consumer<T>> source) {
    return new Builder<>(name, source);
  }

  /// A table in the making.
  static final class Builder<T> {

    private final String name;
    private final BiConsumer<Snapshot, Consumer<T>> source;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private List<String> key = List.of();

    private Builder(String name, BiConsumer<Snapshot, Consumer<T>> source) {
      this.name = name;
      this.source = source;
    }

    /// A column every row has.
    Builder<T> must(String column, ColumnType type, BiFunction<T, Snapshot, Object> value) {
      columns.add(new Column<>(column, type, true, value::apply));
      return this;
    }

    Builder<T> may(
        String column, ColumnType type, BiFunction<T, Snapshot, @Nullable Object> value) {
      columns.add(new Column<>(column, type, false, value));
      return this;
    }

    Builder<T> key(String... names) {
      key = Arrays.asList(names);
      return this;
    }

    Builder<T> link(String column, String table, String itsColumn) {
      links.add(new Link(column, table, itsColumn));
      return this;
    }

    Table<T> build() {
      return new Table<>(name, List.copyOf(columns), List.copyOf(key), List.copyOf(links), source);
    }
  }
}
