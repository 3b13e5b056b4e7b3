package kz.tereze.web.rest;

import java.util.List;
import java.util.function.BiFunction;
import kz.tereze.web.page.Pages;

/// One page of a list for machines; how many there are in all tells whether to ask for more.
///
/// @param page counted from 1
public record Listing<T>(List<T> items, int page, int size, long total) {

  private static final int SIZE = 100;

  public Listing {
    items = List.copyOf(items);
  }

  /// @param rows gives the rows for a limit and an offset
  public static <T> Listing<T> of(
      String page, long total, BiFunction<Integer, Integer, List<T>> rows) {
    Pages pages = Pages.of(page, SIZE, total);
    return new Listing<>(rows.apply(SIZE, pages.offset()), pages.page(), SIZE, total);
  }
}
