package kz.tereze.projections.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows read from first to last, some at a time, each page by a statement of its own: however many
/// there are, neither memory nor a transaction grows with them.
///
/// @param <T> a row
public final class Walk<T> {

  private final Function<@Nullable T, List<T>> after;
  private final Deque<T> page = new ArrayDeque<>();
  private @Nullable T last;
  private boolean ended;

  /// @param after reads some rows behind one; the first ones behind null, none at the end
  public Walk(Function<@Nullable T, List<T>> after) {
    this.after = after;
  }

  /// The next row without going on to it; null at the end.
  public @Nullable T peek() {
    if (page.isEmpty() && !ended) {
      page.addAll(after.apply(last));
      ended = page.isEmpty();
      last = ended ? last : page.getLast();
    }
    return page.peekFirst();
  }

  /// The next row; null at the end.
  public @Nullable T next() {
    T row = peek();
    page.pollFirst();
    return row;
  }
}
