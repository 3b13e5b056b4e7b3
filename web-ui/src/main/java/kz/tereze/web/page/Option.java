package kz.tereze.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One choice of a list, of radios or ticks.
public record Option(String value, String label, @Nullable String hint) {

  public Option(String value, String label) {
    this(value, label, null);
  }

  /// Every constant of an enum, in its own order, with its word in the reader's language.
  public static <E extends Enum<E>> List<Option> all(Ui ui, Class<E> type) {
    return of(ui, List.of(type.getEnumConstants()));
  }

  @SafeVarargs
  public static <E extends Enum<E>> List<Option> these(Ui ui, E... constants) {
    return of(ui, Arrays.asList(constants));
  }

  public static <E extends Enum<E>> List<Option> of(Ui ui, List<E> constants) {
    return constants.stream().map(c -> new Option(c.name(), ui.word(c))).toList();
  }

  public static <T> List<Option> from(
      List<T> things, Function<T, String> value, Function<T, String> label) {
    return things.stream().map(t -> new Option(value.apply(t), label.apply(t))).toList();
  }
}
