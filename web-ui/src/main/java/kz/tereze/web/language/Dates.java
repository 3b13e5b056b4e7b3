package kz.tereze.web.language;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/// Days and times as each language writes them.
final class Dates {

  private static final Map<Language, DateTimeFormatter> DAY = new EnumMap<>(Language.class);
  private static final Map<Language, DateTimeFormatter> MOMENT = new EnumMap<>(Language.class);

  static {
    put(Language.KK, "yyyy 'ж.' d MMM");
    put(Language.RU, "d MMM yyyy 'г.'");
    put(Language.EN, "d MMM yyyy");
  }

  private Dates() {}

  private static void put(Language language, String pattern) {
    String unbroken = pattern.replace(" '", "\u00a0'").replace("d MMM", "d\u00a0MMM");
    DAY.put(language, DateTimeFormatter.ofPattern(unbroken, language.locale()));
    MOMENT.put(language, DateTimeFormatter.ofPattern(unbroken + ", HH:mm", language.locale()));
  }

  static String date(Language language, LocalDate day) {
    return DAY.getOrDefault(language, DateTimeFormatter.ISO_LOCAL_DATE).format(day);
  }

  static String dateTime(Language language, ZonedDateTime moment) {
    return MOMENT.getOrDefault(language, DateTimeFormatter.ISO_DATE_TIME).format(moment);
  }
}
