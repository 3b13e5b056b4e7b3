package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.infra.launch.CannotRun;
import org.jspecify.annotations.Nullable;

/// What was asked for: measurements by name, `--size` as often as wanted, `--seconds` of a load.
///
/// @param sizes empty when the measurement's own shall be taken
record Asked(List<String> names, List<Integer> sizes, @Nullable Duration seconds) {

  private static final String SIZE = "--size";
  private static final String SECONDS = "--seconds";

  /// A number alone is a size too.
  static Asked of(List<String> words) {
    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Duration seconds = null;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(SIZE)) {
        sizes.add(number(words, ++i));
      } else if (word.equals(SECONDS)) {
        seconds = Duration.ofSeconds(number(words, ++i));
      } else if (word.matches("\\d+")) {
        sizes.add(number(words, i));
      } else {
        names.add(word);
      }
    }
    return new Asked(List.copyOf(names), List.copyOf(sizes), seconds);
  }

  private static int number(List<String> words, int at) {
    if (at >= words.size() || !words.get(at).matches("[1-9]\\d{0,6}")) {
      throw new CannotRun(
          "bench takes numbers: %s N as often as wanted, and %s N".formatted(SIZE, SECONDS));
    }
    return Integer.parseInt(words.get(at));
  }

  List<Integer> sizesOr(Integer... otherwise) {
    return sizes.isEmpty() ? List.of(otherwise) : sizes;
  }

  Duration secondsOr(Duration otherwise) {
    return seconds == null ? otherwise : seconds;
  }
}
