package kz.tereze.web.page;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a reader is in a long list.
///
/// @param page counted from 1
public record Pages(int page, int size, long total) {

  private static final int NEIGHBOURS = 2;

  public Pages {
    page = Math.max(1, page);
  }

  /// As asked by `?page=…`; anything odd is the first page.
  public static Pages of(String asked, int size, long total) {
    int page = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    return new Pages(Math.min(page, last(size, total)), size, total);
  }

  private static int last(int size, long total) {
    return Math.max(1, Math.toIntExact((total + size - 1) / size));
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
