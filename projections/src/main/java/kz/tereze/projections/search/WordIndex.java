package kz.tereze.projections.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.tereze.projections.Searchable;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Which rows hold which words. A word is found in each of its grammatical forms and by its
/// beginning; a number such as `360G-T-1` also as it is written. Not for several threads at once.
public final class WordIndex {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NOT_OF_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// No search gets more precise by more words than this.
  private static final int MOST_WORDS = 12;

  /// Shorter words are only found whole: too much begins with them.
  private static final int SHORTEST_BEGINNING = 3;

  /// The places of so many different words are remembered while rows are added: those that often
  /// occur are soon remembered again.
  private static final int MOST_REMEMBERED = 20_000;

  private final TreeMap<String, WordRows> words = new TreeMap<>();
  private final Map<String, WordRows> forms = new HashMap<>();
  private final Map<String, List<WordRows>> remembered = new HashMap<>();
  private final Stems stems = new Stems();

  /// Adds a row under each of its words.
  ///
  /// @param folded its words as [Searchable] folds them
  public void add(int row, String folded) {
    for (StringTokenizer chunks = new StringTokenizer(folded); chunks.hasMoreTokens(); ) {
      for (WordRows rows : places(chunks.nextToken())) {
        rows.add(row);
      }
    }
  }

  /// Takes rows out, wherever they stand. It looks at every word once, however many rows there are.
  public void remove(RoaringBitmap gone) {
    words.values().forEach(rows -> rows.remove(gone));
    forms.values().forEach(rows -> rows.remove(gone));
  }

  /// Where rows with this stretch of signs are noted: under its words and their stems.
  private List<WordRows> places(String chunk) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(chunk, this::found);
  }

  private List<WordRows> found(String chunk) {
    List<WordRows> places = new ArrayList<>();
    for (String word : split(chunk)) {
      places.add(words.computeIfAbsent(word, key -> new WordRows()));
      for (String stem : stems.of(word)) {
        places.add(forms.computeIfAbsent(stem, key -> new WordRows()));
      }
    }
    return List.copyOf(places);
  }

  private static Set<String> split(String chunk) {
    String[] parts = NOT_OF_WORDS.split(chunk);
    Set<String> found = new HashSet<>(Arrays.asList(parts));
    if (parts.length > 1) {
      found.add(chunk);
    }
    found.remove("");
    return found;
  }

  /// The rows that hold every word of the question.
  ///
  /// @return null when nothing is asked
  public @Nullable RoaringBitmap find(String question) {
    String folded = Searchable.fold(question).strip();
    if (folded.isEmpty()) {
      return null;
    }
    return Arrays.stream(SPACES.split(folded))
        .filter(chunk -> !NOT_OF_WORDS.matcher(chunk).matches())
        .limit(MOST_WORDS)
        .map(this::chunk)
        .reduce(WordIndex::both)
        // Signs alone ask for nothing that could be found.
        .orElseGet(RoaringBitmap::new);
  }

  private RoaringBitmap chunk(String chunk) {
    RoaringBitmap parts =
        Arrays.stream(NOT_OF_WORDS.split(chunk))
            .filter(word -> !word.isEmpty())
            .map(this::word)
            .reduce(WordIndex::both)
            .orElseGet(RoaringBitmap::new);
    add(words.get(chunk), parts);
    return parts;
  }

  private static RoaringBitmap both(RoaringBitmap one, RoaringBitmap other) {
    return RoaringBitmap.and(one, other);
  }

  private RoaringBitmap word(String word) {
    RoaringBitmap found = new RoaringBitmap();
    if (word.length() >= SHORTEST_BEGINNING) {
      words.subMap(word, word + Character.MAX_VALUE).values().forEach(rows -> rows.addTo(found));
    } else {
      add(words.get(word), found);
    }
    // Questions come from several threads; stemmers serve one.
    for (String form : withStems(word, new Stems().of(word))) {
      add(words.get(form), found);
      add(forms.get(form), found);
    }
    return found;
  }

  private static void add(@Nullable WordRows rows, RoaringBitmap found) {
    if (rows != null) {
      rows.addTo(found);
    }
  }

  /// A word may be what only looks like an ending has been taken off, so it counts itself too.
  private static Set<String> withStems(String word, Set<String> stems) {
    Set<String> all = new HashSet<>(stems);
    all.add(word);
    return all;
  }

  /// The question with its first unknown word written as a known one that looks like it.
  public Optional<String> nearTo(String question) {
    String folded = Searchable.fold(question).strip();
    return Arrays.stream(NOT_OF_WORDS.split(folded))
        .filter(word -> word.length() > SHORTEST_BEGINNING && word(word).isEmpty())
        .findFirst()
        .flatMap(lost -> Likeness.nearest(lost, words.keySet()).map(k -> folded.replace(lost, k)));
  }
}
