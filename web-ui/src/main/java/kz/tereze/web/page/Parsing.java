package kz.tereze.web.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;
import kz.tereze.web.language.Wording;

/// Reads what people type, leniently: spaces, either decimal sign, either way of writing a day.
final class Parsing {

  private static final int MOST_DIGITS = 15;
  private static final Pattern GROUPS = Pattern.compile("[\\s\u00a0\u202f\u2009'_₸]");
  private static final Pattern SUM = Pattern.compile("\\d+(\\.\\d{1,2})?");
  private static final Pattern GROUPED_BY_COMMA =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  private Parsing() {}

  /// A sum in tenge, up to two decimals: `70 000 000`, `1 234,5`, `1,234.50`.
  static Optional<Tiyn> money(String typed) {
    String bare = GROUPS.matcher(typed).replaceAll("");
    bare =
        GROUPED_BY_COMMA.matcher(bare).matches() ? bare.replace(",", "") : bare.replace(',', '.');
    if (!SUM.matcher(bare).matches() || bare.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new Tiyn(new BigDecimal(bare).movePointRight(2).longValueExact()));
  }

  static Optional<Integer> whole(String typed) {
    try {
      return Optional.of(Integer.valueOf(GROUPS.matcher(typed).replaceAll("")));
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String typed) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(typed, form));
      } catch (DateTimeException otherForm) {
        continue;
      }
    }
    return Optional.empty();
  }

  /// A moment by the clocks of Kazakhstan, as a `datetime-local` field gives it.
  static Optional<Instant> moment(String typed) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
      return Optional.of(local.atZone(Wording.ZONE).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  static Optional<Bin> bin(String typed) {
    String digits = GROUPS.matcher(typed).replaceAll("");
    return Bin.isValid(digits) ? Optional.of(new Bin(digits)) : Optional.empty();
  }

  static Optional<Iban> iban(String typed) {
    try {
      return Optional.of(new Iban(GROUPS.matcher(typed).replaceAll("")));
    } catch (IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }
}
