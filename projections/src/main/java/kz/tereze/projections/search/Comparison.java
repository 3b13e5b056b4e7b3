package kz.tereze.projections.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.projections.Searchable;
import org.jspecify.annotations.Nullable;

/// How much of one text stands in another, sentence by sentence, in whatever grammatical forms. No
/// black box: the percentage is the weight of the words in the passages shown, a rare word weighing
/// more than a common one.
///
/// @param percent weight of the matching words of `mine` in those passages, 0 to 100
/// @param passages the matching sentences, the most alike first
public record Comparison(int percent, List<Passage> passages) {

  /// A sentence that shares fewer of its words with another says something else.
  private static final int LEAST_SHARED_PERCENT = 50;

  private static final int LEAST_SHARED_WORDS = 3;
  private static final int SHORTEST_WORD = 3;
  private static final int WHOLE = 100;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Words that say nothing of what a text is about.
  private static final Set<String> EMPTY =
      Set.of(
          ("для при что как или это его она они них все был была было были быть также если когда"
                  + " чтобы более менее очень уже еще под над без между после перед где том тем"
                  + " который которая которые этого может можно нужно года год лет"
                  + " жане мен бен пен ушин бойынша туралы осы бул сол оны онын болып болады"
                  + " немесе сондай гана арасында кейин дейин бар жок кезде"
                  + " the and for with from that this are was were has have its not can which into"
                  + " than will our their")
              .split(" "));

  public Comparison {
    passages = List.copyOf(passages);
  }

  /// Two sentences that say the same, their shared words marked.
  public record Passage(int percent, List<Piece> mine, List<Piece> theirs) {

    public Passage {
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }
  }

  /// A part of a sentence.
  public record Piece(String text, boolean isShared) {}

  /// @param weight of a stem, at least 1
  public static Comparison of(String mine, String theirs, ToIntFunction<String> weight) {
    Reading reading = new Reading();
    List<Sentence> one = reading.sentences(mine);
    List<Sentence> other = reading.sentences(theirs);
    long whole = 0;
    long shared = 0;
    List<Passage> passages = new ArrayList<>();
    for (Sentence sentence : one) {
      if (sentence.words().size() < LEAST_SHARED_WORDS) {
        // Two words, a unit: everybody writes them.
        continue;
      }
      long own = sentence.weight(weight);
      whole += own;
      Match best = best(sentence, other, weight);
      if (best != null) {
        shared += best.weight();
        passages.add(best.passage(own));
      }
    }
    passages.sort(Comparator.comparingInt(Passage::percent).reversed());
    return new Comparison(whole == 0 ? 0 : (int) (shared * WHOLE / whole), passages);
  }

  /// Stems of all words that say something, for finding what a text may resemble.
  public static Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    new Reading()
        .sentences(text)
        .forEach(sentence -> sentence.words().forEach(word -> stems.addAll(word.stems())));
    return stems;
  }

  private static @Nullable Match best(
      Sentence sentence, List<Sentence> others, ToIntFunction<String> weight) {
    Match best = null;
    for (Sentence other : others) {
      Match match = Match.of(sentence, other, weight);
      boolean isPassage =
          match.mine().size() >= LEAST_SHARED_WORDS
              && match.weight() * WHOLE >= sentence.weight(weight) * LEAST_SHARED_PERCENT;
      if (isPassage && (best == null || match.weight() > best.weight())) {
        best = match;
      }
    }
    return best;
  }

  private record Word(int from, int to, Set<String> stems) {

    int weight(ToIntFunction<String> weight) {
      return stems.stream().mapToInt(weight).max().orElse(1);
    }
  }

  private record Sentence(String text, List<Word> words) {

    long weight(ToIntFunction<String> weight) {
      return words.stream().mapToLong(word -> word.weight(weight)).sum();
    }

    Set<String> stems() {
      Set<String> all = new HashSet<>();
      words.forEach(word -> all.addAll(word.stems()));
      return all;
    }

    List<Word> sharedWith(Set<String> stems) {
      return words.stream()
          .filter(word -> word.stems().stream().anyMatch(stems::contains))
          .toList();
    }

    List<Piece> marked(List<Word> shared) {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      for (Word word : shared) {
        if (word.from() > at) {
          pieces.add(new Piece(text.substring(at, word.from()), false));
        }
        pieces.add(new Piece(text.substring(word.from(), word.to()), true));
        at = word.to();
      }
      if (at < text.length()) {
        pieces.add(new Piece(text.substring(at), false));
      }
      return pieces;
    }
  }

  private record Match(
      Sentence sentence, Sentence other, List<Word> mine, List<Word> theirs, long weight) {

    static Match of(Sentence one, Sentence other, ToIntFunction<String> weight) {
      List<Word> mine = one.sharedWith(other.stems());
      List<Word> theirs = other.sharedWith(one.stems());
      return new Match(
          one, other, mine, theirs, mine.stream().mapToLong(word -> word.weight(weight)).sum());
    }

    Passage passage(long own) {
      return new Passage((int) (weight * WHOLE / own), sentence.marked(mine), other.marked(theirs));
    }
  }

  /// Reads texts into sentences and words; each word's stems are worked out once.
  private static final class Reading {

    private final Stems stems = new Stems();
    private final Map<String, Set<String>> known = new HashMap<>();

    List<Sentence> sentences(String text) {
      List<Sentence> found = new ArrayList<>();
      BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
      ends.setText(text);
      int from = ends.first();
      for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
        for (String line : text.substring(from, to).split("\\R")) {
          Sentence sentence = sentence(line.strip());
          if (!sentence.words().isEmpty()) {
            found.add(sentence);
          }
        }
      }
      return found;
    }

    private Sentence sentence(String text) {
      List<Word> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        String folded = Searchable.fold(matcher.group());
        if (folded.length() >= SHORTEST_WORD && !EMPTY.contains(folded)) {
          words.add(
              new Word(
                  matcher.start(), matcher.end(), known.computeIfAbsent(folded, this::stemsOf)));
        }
      }
      return new Sentence(text, words);
    }

    private Set<String> stemsOf(String folded) {
      Set<String> found = stems.of(folded);
      return found.isEmpty() ? Set.of(folded) : Set.copyOf(found);
    }
  }
}
