package kz.tereze.web.need;

import java.util.Locale;
import kz.tereze.api.need.NeedId;
import kz.tereze.web.Numbers;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;

/// Gives a new need its number: `N-YEAR-NNNNN`.
final class NeedNumbers {

  private NeedNumbers() {}

  static NeedId next(Numbers numbers, SignedIn who, Once once) {
    int year = who.acting().day().getYear();
    int number = numbers.draw("need", year, once);
    return new NeedId(String.format(Locale.ROOT, "N-%d-%05d", year, number));
  }
}
