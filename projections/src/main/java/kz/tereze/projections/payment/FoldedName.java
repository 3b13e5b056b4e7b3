package kz.tereze.projections.payment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names so folded that the same name gives the same key, be it written in Kazakh, Russian or
/// Latin letters, in whatever order, and with or without the words for its legal form. Two names
/// may fall together by chance: a match is a warning, never a verdict.
public final class FoldedName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʻʼ`]");

  private static final String CYRILLIC = "абвгдезийклмнопрстуфцыэәғқңөұүһіёъь";
  private static final List<String> LATIN =
      List.of(
          "a", "b", "v", "g", "d", "e", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
          "u", "f", "c", "i", "e", "a", "g", "k", "n", "o", "u", "u", "h", "i", "e", "", "");
  private static final List<String[]> SOUNDS =
      List.of(
          // Several letters of Latin spellings for one sound come first.
          new String[] {"shch", "s"},
          new String[] {"sch", "s"},
          new String[] {"kh", "h"},
          new String[] {"gh", "g"},
          new String[] {"zh", "j"},
          new String[] {"dzh", "j"},
          new String[] {"dj", "j"},
          new String[] {"ch", "s"},
          new String[] {"sh", "s"},
          new String[] {"ts", "c"},
          new String[] {"ck", "k"},
          new String[] {"ph", "f"},
          new String[] {"iy", "i"},
          new String[] {"yi", "i"},
          new String[] {"yu", "iu"},
          new String[] {"ju", "iu"},
          new String[] {"ya", "ia"},
          new String[] {"yo", "e"},
          new String[] {"ye", "e"},
          new String[] {"q", "k"},
          new String[] {"w", "u"},
          new String[] {"x", "ks"},
          new String[] {"y", "i"});

  /// Words that say what kind of organisation it is, folded.
  private static final Set<String> FORMS =
      List.of(
              "ао", "тоо", "ооо", "зао", "оао", "пао", "ип", "рго", "ргп", "кгп", "гу", "гкп",
              "нао", "ақ", "жшс", "жк", "рмк", "кмк", "мм", "кеақ", "llp", "llc", "ltd", "jsc",
              "ojsc", "cjsc", "inc", "plc", "gmbh", "ag", "co", "company", "limited", "и", "мен",
              "and", "the", "на", "пхв")
          .stream()
          .map(FoldedName::letters)
          .collect(Collectors.toUnmodifiableSet());

  private FoldedName() {}

  /// The key of a name; empty when nothing is left of it.
  public static String key(String name) {
    String plain = APOSTROPHES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(NO_LETTERS.split(plain))
        .map(FoldedName::letters)
        .filter(word -> !word.isEmpty() && !FORMS.contains(word))
        .sorted()
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String letters(String word) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int at = CYRILLIC.indexOf(letter);
      latin.append(
          switch (letter) {
            case 'ж' -> "j";
            case 'х' -> "h";
            case 'ч', 'ш', 'щ' -> "s";
            case 'ю' -> "iu";
            case 'я' -> "ia";
            default -> at < 0 ? String.valueOf(letter) : LATIN.get(at);
          });
    }
    String folded = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    for (String[] sound : SOUNDS) {
      folded = folded.replace(sound[0], sound[1]);
    }
    return onceEach(folded.replace("ı", "i"));
  }

  /// Doubled letters are written once: Аббас and Abas are one.
  private static String onceEach(String word) {
    StringBuilder once = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        once.append(word.charAt(i));
      }
    }
    return once.toString();
  }
}
