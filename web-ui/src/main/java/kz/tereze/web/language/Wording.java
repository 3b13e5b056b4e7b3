package kz.tereze.web.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Iban;
import kz.tereze.api.Refused;
import kz.tereze.api.Rule;
import kz.tereze.api.Scalar;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// How things are said in one language: sentences, sums, numbers, days and times.
public class Wording {

  /// The whole country keeps one time (UTC+5 since March 2024).
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private static final String NBSP = "\u00a0";
  private static final int TIYN_IN_TENGE = 100;

  private final Language language;
  private final Messages messages;

  public Wording(Language language, Messages messages) {
    this.language = language;
    this.messages = messages;
  }

  public Language language() {
    return language;
  }

  /// The sentence of a key.
  ///
  /// @param pairs alternating names and values of what the sentence mentions
  public String t(String key, @Nullable Object... pairs) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), said(pairs[i + 1]));
    }
    return messages.say(language, key, values);
  }

  /// Whether a sentence exists.
  public boolean has(String key) {
    return messages.has(key);
  }

  /// The word for a constant: message `<TypeName>.<CONSTANT>`, for example `Region.ABAI`.
  public String word(Enum<?> constant) {
    return t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /// The legal act behind a number of the law. Facts keep it as [kz.tereze.api.Policy] writes it:
  /// in English. Each part between semicolons has a sentence of its own, and what an official typed
  /// is shown as it was typed.
  public String law(String reference) {
    return Arrays.stream(reference.split("; "))
        .map(part -> has(lawKey(part)) ? t(lawKey(part)) : part)
        .collect(Collectors.joining("; "));
  }

  /// `law.subsoil-code-art-129-1-2` for "Subsoil Code, art. 129(1)(2)".
  static String lawKey(String part) {
    return "law."
        + part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  /// Why something was refused.
  public String sentence(Refused refused) {
    return sentence(refused.rule(), refused.values());
  }

  public String sentence(Rule rule, Map<String, Object> values) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    values.forEach((name, value) -> said.put(name, said(value)));
    return messages.say(language, rule.key(), said);
  }

  /// What a sentence gets for a value: numbers stay numbers, so that plurals work.
  private @Nullable Object said(@Nullable Object value) {
    return switch (value) {
      case Tiyn sum -> money(sum);
      case Iban account -> account.masked();
      case Instant moment -> dateTime(moment);
      case LocalDate day -> date(day);
      case Text text -> text(text);
      case Enum<?> constant -> word(constant);
      case Scalar scalar -> scalar.toString();
      case Date moment -> dateTime(moment.toInstant());
      case null, default -> value;
    };
  }

  /// `70 000 000 ₸`, never broken over lines. A sum with a rest of tiyn shows it.
  public String money(Tiyn sum) {
    return sum.amount() % TIYN_IN_TENGE == 0 ? tenge(sum, 0) : tenge(sum, 2);
  }

  /// With two digits for tiyn whatever they are, as payments are written.
  public String moneyToTiyn(Tiyn sum) {
    return tenge(sum, 2);
  }

  /// The bare number in tenge, as it is typed into a field.
  public String typed(Tiyn sum) {
    return amount(sum, sum.amount() % TIYN_IN_TENGE == 0 ? 0 : 2).replace(NBSP, " ");
  }

  private String tenge(Tiyn sum, int digits) {
    return amount(sum, digits) + NBSP + "₸";
  }

  /// An amount in any currency, with decimals where it has a fraction: `30 000 GBP`.
  ///
  /// @param currency ISO 4217 code; tenge get their sign
  public String money(BigDecimal sum, String currency) {
    BigDecimal bare = sum.stripTrailingZeros();
    int digits = bare.scale() <= 0 ? 0 : sum.scale();
    return amount(sum, digits) + NBSP + ("KZT".equals(currency) ? "₸" : currency);
  }

  private String amount(Tiyn sum, int digits) {
    return amount(BigDecimal.valueOf(sum.amount(), 2), digits);
  }

  private String amount(BigDecimal sum, int digits) {
    String amount = Numerals.amount(digits).format(sum).toString().replace("\u202f", NBSP);
    return language == Language.EN ? amount.replace(',', '.') : amount;
  }

  /// `501,5 млрд ₸`: for charts and figures, never for the ledger.
  public String moneyShort(Tiyn sum) {
    return moneyShort(BigDecimal.valueOf(sum.amount(), 2));
  }

  /// @param tenge with their fraction
  public String moneyShort(BigDecimal tenge) {
    return moneyShort(tenge, "KZT");
  }

  /// @param sum in whole units with their fraction
  public String moneyShort(BigDecimal sum, String currency) {
    return Numerals.brief(language).format(sum) + NBSP + ("KZT".equals(currency) ? "₸" : currency);
  }

  public String number(long number) {
    return Numerals.whole(language).format(number).toString();
  }

  /// A share of a whole in per cent, without fractions.
  public String percent(Tiyn part, Tiyn whole) {
    long share =
        whole.isPositive()
            ? BigDecimal.valueOf(part.amount())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.amount()), RoundingMode.DOWN)
                .longValue()
            : 0;
    return number(share) + (language == Language.EN ? "" : NBSP) + "%";
  }

  /// `18 дек. 2026 г.`
  public String date(LocalDate day) {
    return Dates.date(language, day);
  }

  /// The day of a moment in Kazakhstan.
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZONE));
  }

  /// `18 дек. 2026 г., 18:00` in Kazakhstan.
  public String dateTime(Instant moment) {
    return Dates.dateTime(language, ZonedDateTime.ofInstant(moment, ZONE));
  }

  /// A deadline names its time zone: `18 дек. 2026 г., 18:00 (UTC+5)`.
  public String deadline(Instant moment) {
    return dateTime(moment) + NBSP + "(UTC+5)";
  }

  /// For the `datetime` attribute of a `<time>` element.
  public String machineTime(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// The words in this language, or in the nearest one that has them.
  public String text(Text text) {
    return in(text, languageOf(text));
  }

  /// The `lang` attribute of [#text(Text)]: null when it is the page's own language.
  public @Nullable String lang(Text text) {
    Language found = languageOf(text);
    return found == language ? null : found.code();
  }

  private Language languageOf(Text text) {
    if (!in(text, language).isBlank()) {
      return language;
    }
    Language second = language == Language.KK ? Language.RU : Language.KK;
    if (language == Language.EN) {
      second = Language.RU;
    }
    if (!in(text, second).isBlank()) {
      return second;
    }
    for (Language other : Language.values()) {
      if (!in(text, other).isBlank()) {
        return other;
      }
    }
    return language;
  }

  private static String in(Text text, Language language) {
    String words =
        switch (language) {
          case KK -> text.kk();
          case RU -> text.ru();
          case EN -> text.en();
        };
    return words == null ? "" : words;
  }
}
