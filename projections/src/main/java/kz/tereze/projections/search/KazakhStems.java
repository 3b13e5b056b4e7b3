package kz.tereze.projections.search;

import java.util.List;

/// Takes Kazakh endings off a folded word: `гранттарды` and `гранттын` become `грант`. Light: one
/// case, one possessive and one plural ending, in the order in which Kazakh adds them, and the
/// `-лык` that makes adjectives. No library keeps a Kazakh stemmer; these are the regular endings
/// of the school grammar.
final class KazakhStems {

  private static final List<String> CASES =
      List.of(
          "дагы", "деги", "тагы", "теги", "ндагы", "ндеги", // what is there
          "нын", "нин", "дын", "дин", "тын", "тин", // whose
          "нан", "нен", "дан", "ден", "тан", "тен", // from where
          "мен", "бен", "пен", // with what
          "нда", "нде", "да", "де", "та", "те", // where
          "ны", "ни", "ды", "ди", "ты", "ти", // whom
          "на", "не", "га", "ге", "ка", "ке"); // to where

  private static final List<String> POSSESSIVES =
      List.of("ымыз", "имиз", "ыныз", "иниз", "сы", "си", "ы", "и");

  private static final List<String> PLURALS = List.of("лар", "лер", "дар", "дер", "тар", "тер");

  private static final List<String> ADJECTIVES = List.of("лык", "лик", "дык", "дик", "тык", "тик");

  private static final int SHORTEST = 3;
  private static final int SHORTEST_OF_ADJECTIVE = 4;
  private static final String VOWELS = "аоуыэеияюу";

  private KazakhStems() {}

  static String of(String word) {
    String stem = without(CASES, word, SHORTEST);
    String owned = without(POSSESSIVES, stem, SHORTEST);
    // қалдық, қалдығы: the last sound hardens again.
    stem = owned.equals(stem) ? stem : hardened(stem, owned);
    stem = without(PLURALS, stem, SHORTEST);
    return without(ADJECTIVES, stem, SHORTEST_OF_ADJECTIVE);
  }

  private static String hardened(String before, String owned) {
    boolean single = before.length() - owned.length() == 1;
    if (single && owned.endsWith("г")) {
      return owned.substring(0, owned.length() - 1) + "к";
    }
    if (single && owned.endsWith("б")) {
      return owned.substring(0, owned.length() - 1) + "п";
    }
    return owned;
  }

  private static String without(List<String> endings, String word, int shortest) {
    String longest = "";
    for (String ending : endings) {
      if (ending.length() > longest.length() && word.endsWith(ending)) {
        longest = ending;
      }
    }
    String rest = word.substring(0, word.length() - longest.length());
    return rest.length() >= shortest || isShortWord(rest, longest) ? rest : word;
  }

  /// су, суды: a word of two sounds that ends in a vowel.
  private static boolean isShortWord(String rest, String ending) {
    return rest.length() == 2 && ending.length() > 1 && VOWELS.indexOf(rest.charAt(1)) >= 0;
  }
}
