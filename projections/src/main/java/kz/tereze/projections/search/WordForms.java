package kz.tereze.projections.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tereze.projections.Searchable;

/// A question as PostgreSQL looks for it in folded text: `search ~ all (?)`. Each word is found in
/// its grammatical forms, by what these have in common at their beginning.
public final class WordForms {

  private static final Pattern NOT_OF_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST = 3;

  private WordForms() {}

  /// One pattern for each word; none when nothing is asked, and all of none finds everything.
  public static String[] patterns(String question) {
    Stems stems = new Stems();
    return Arrays.stream(NOT_OF_WORDS.split(Searchable.fold(question)))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> pattern(word, stems.of(word)))
        .toArray(String[]::new);
  }

  private static String pattern(String word, Set<String> stems) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    stems.stream().filter(stem -> stem.length() >= SHORTEST).forEach(forms::add);
    return forms.stream().collect(Collectors.joining("|", "\\m(", ")"));
  }
}
