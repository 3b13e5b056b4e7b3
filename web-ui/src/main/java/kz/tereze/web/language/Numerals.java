package kz.tereze.web.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How numbers are written, by ICU. Its formatters cost far more to make than to use, never change,
/// and serve all threads.
final class Numerals {

  private static final Map<Language, LocalizedNumberFormatter> WHOLE =
      each(language -> NumberFormatter.withLocale(language.icu()));

  private static final Map<Language, LocalizedNumberFormatter> BRIEF =
      each(
          language ->
              NumberFormatter.withLocale(language.icu())
                  .notation(Notation.compactShort())
                  .precision(Precision.maxFraction(1)));

  private static final Map<Integer, LocalizedNumberFormatter> AMOUNTS = new ConcurrentHashMap<>();

  private Numerals() {}

  private static Map<Language, LocalizedNumberFormatter> each(
      Function<Language, LocalizedNumberFormatter> made) {
    return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), made));
  }

  /// One way of grouping in all three languages, so that a sum reads the same everywhere.
  ///
  /// @param digits after the decimal mark
  static LocalizedNumberFormatter amount(int digits) {
    return AMOUNTS.computeIfAbsent(
        digits,
        many ->
            NumberFormatter.withLocale(Language.RU.icu()).precision(Precision.fixedFraction(many)));
  }

  static LocalizedNumberFormatter whole(Language language) {
    return of(WHOLE, language);
  }

  /// `501,5 млрд`.
  static LocalizedNumberFormatter brief(Language language) {
    return of(BRIEF, language);
  }

  private static LocalizedNumberFormatter of(
      Map<Language, LocalizedNumberFormatter> formatters, Language language) {
    LocalizedNumberFormatter formatter = formatters.get(language);
    if (formatter == null) {
      throw new IllegalStateException("no numerals of " + language);
    }
    return formatter;
  }
}
