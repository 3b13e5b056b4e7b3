package kz.tereze.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.tereze.projections.Searchable;

/// The words of a text without their grammatical endings, for comparing what texts are about.
public final class TextStems {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;

  private TextStems() {}

  /// One or two stems a word, in the text's order; words of one or two letters are left out.
  public static List<String> of(String text) {
    Stems stems = new Stems();
    List<String> forms = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(Searchable.fold(text))) {
      if (word.length() >= SHORTEST) {
        forms.addAll(stems.of(word));
      }
    }
    return forms;
  }
}
