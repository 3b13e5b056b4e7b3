package kz.tereze.api.problem;

import java.util.OptionalLong;
import kz.tereze.api.Scalar;

/// The public page a problem was found on, without language and question: `/ledger/AP26000001`;
/// empty for the first page. Short and in Latin letters, so that nobody's words hide in it.
public record Place(String page) implements Scalar {

  public static final int AT_MOST = 120;

  public Place {
    if (!isPlace(page)) {
      throw new IllegalArgumentException("not a page's address");
    }
  }

  public static boolean isPlace(String page) {
    return page.length() <= AT_MOST && page.matches("(/[A-Za-z0-9._:-]+)*");
  }

  /// The ledger's entry, when the page shows one.
  public OptionalLong entry() {
    String number = page.replaceFirst("^/ledger/entries/(\\d{1,18})$", "$1");
    return number.equals(page) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number));
  }

  @Override
  public String toString() {
    return page;
  }
}
