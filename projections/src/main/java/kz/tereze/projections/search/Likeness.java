package kz.tereze.projections.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How alike two words are written: the share of three letters in a row that they have in common.
final class Likeness {

  private static final int ALIKE_PERCENT = 30;
  private static final int GROUP = 3;

  private Likeness() {}

  /// The known word most like a lost one; empty when none is like it.
  static Optional<String> nearest(String lost, Collection<String> known) {
    Set<String> groups = groups(lost);
    return known.stream()
        .filter(word -> Math.abs(word.length() - lost.length()) < GROUP)
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .map(word -> Map.entry(word, percent(groups, groups(word))))
        .filter(word -> word.getValue() >= ALIKE_PERCENT)
        .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
        .map(Map.Entry::getKey);
  }

  private static int percent(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return Math.toIntExact(100 * shared / (one.size() + other.size() - shared));
  }

  private static Set<String> groups(String word) {
    String padded = "  " + word + " ";
    return IntStream.rangeClosed(0, padded.length() - GROUP)
        .mapToObj(i -> padded.substring(i, i + GROUP))
        .collect(Collectors.toSet());
  }
}
