package kz.tereze.web.mirror;

/// On which page of a mirror a number stands: a hundred numbers share one page, whose name is the
/// number without its last two digits. So a link needs to know nothing but the number.
public final class Shelf {

  private static final int SHARED_DIGITS = 2;

  private Shelf() {}

  static String of(String number) {
    return number.substring(0, number.length() - SHARED_DIGITS);
  }

  /// From within a language's folder.
  public static String call(String number) {
    return "calls/" + of(number) + ".html#" + number;
  }

  public static String need(String number) {
    return "needs/" + of(number) + ".html#" + number;
  }
}
