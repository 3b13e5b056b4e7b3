package kz.tereze.web.page;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One typed thing read from an [Entry]. What is wrong with it is noted in the entry; ask for the
/// value after [Entry#check()] only.
public final class Field<T> {

  private final Entry entry;
  private final String name;
  private final @Nullable T read;
  private final boolean isBlank;

  Field(Entry entry, String name, @Nullable T read, boolean isBlank) {
    this.entry = entry;
    this.name = name;
    this.read = read;
    this.isBlank = isBlank;
  }

  /// Nothing typed is an error.
  public Field<T> required() {
    if (isBlank) {
      entry.wrong(name, "entry.required");
    }
    return this;
  }

  /// What else must hold of a value that was given.
  ///
  /// @param key of the sentence told otherwise
  public Field<T> must(Predicate<T> holds, String key, Object... pairs) {
    if (read != null && !holds.test(read)) {
      entry.wrong(name, key, pairs);
    }
    return this;
  }

  /// The value of a required field.
  public T value() {
    if (read == null) {
      throw new IllegalStateException(name + " has no value: was it required and checked?");
    }
    return read;
  }

  public @Nullable T orNull() {
    return read;
  }

  public T or(T otherwise) {
    return read == null ? otherwise : read;
  }
}
