package kz.tereze.projections.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// What a folded word's grammatical forms have in common. Words in Cyrillic letters may be Russian
/// or Kazakh and get a stem of each; words in Latin letters are taken for English. Not for several
/// threads at once.
final class Stems {

  private static final int SHORTEST = 3;

  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();

  /// One or two stems; none of a number or of a word too short to have forms.
  Set<String> of(String word) {
    Set<String> stems = new LinkedHashSet<>();
    if (word.chars().anyMatch(Character::isDigit)) {
      return stems;
    }
    if (isCyrillic(word)) {
      if (word.length() >= SHORTEST) {
        stems.add(stem(russian, word));
      }
      stems.add(KazakhStems.of(word));
    } else if (word.length() >= SHORTEST) {
      stems.add(stem(english, word));
    }
    return stems;
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static boolean isCyrillic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }
}
