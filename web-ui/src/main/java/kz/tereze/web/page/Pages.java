package kz.tereze.web.page;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a reader is in a long list.
///
/// @param page counted from 1
public record Pages(int page, int size, long total) {

  private static final int NEIGHBOURS = 2;

  /// Nobody leafs further; who needs all rows narrows the filter or downloads them.
  public static final int MOST = 10_000;

  public Pages {
    page = Math.max(1, page);
  }

  /// As asked by `?page=…`; anything odd is the first page.
  public static Pages of(String asked, int size, long total) {
    return new Pages(Math.min(number(asked), last(size, total)), size, total);
  }

  /// As asked, before it is known how many rows there are.
  public static Pages asked(String asked, int size) {
    return of(asked, size, MOST);
  }

  private static int number(String asked) {
    return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
  }

  private static int last(int size, long total) {
    return Math.max(1, Math.toIntExact((Math.min(total, MOST) + size - 1) / size));
  }

  /// There are more rows than anybody leafs through.
  public boolean isCut() {
    return total > MOST;
  }

  public int last() {
    return last(size, total);
  }

  public int offset() {
    return (page - 1) * size;
  }

  public long from() {
    return total == 0 ? 0 : offset() + 1L;
  }

  public long to() {
    return Math.min(total, offset() + (long) size);
  }

  /// The numbers shown: the first, the last, and those around this one; 0 stands for a gap.
  public List<Integer> numbers() {
    List<Integer> shown =
        IntStream.rangeClosed(1, last())
            .filter(n -> n == 1 || n == last() || Math.abs(n - page) <= NEIGHBOURS)
            .boxed()
            .toList();
    return IntStream.range(0, shown.size())
        .boxed()
        .flatMap(
            i ->
                i > 0 && shown.get(i) - shown.get(i - 1) > 1
                    ? Stream.of(0, shown.get(i))
                    : Stream.of(shown.get(i)))
        .toList();
  }
}
