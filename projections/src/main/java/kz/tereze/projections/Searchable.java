package kz.tereze.projections;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Folds text so that a search finds it whatever the case, and Kazakh names from a Russian
/// keyboard: ә is found as а, қ as к, and so on.
public final class Searchable {

  private static final String FROM = "әғқңөұүһіё";
  private static final String INTO = "агкноуухие";

  private Searchable() {}

  /// One string out of all parts that are there.
  public static String fold(@Nullable String... parts) {
    StringBuilder folded = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        folded.append(folded.isEmpty() ? "" : " ").append(part);
      }
    }
    String lower = Normalizer.normalize(folded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder result = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      int at = FROM.indexOf(lower.charAt(i));
      // PostgreSQL knows no character 0.
      char plain = lower.charAt(i) == 0 ? ' ' : lower.charAt(i);
      result.append(at < 0 ? plain : INTO.charAt(at));
    }
    return result.toString();
  }

  /// A LIKE pattern that finds the words in folded text, in their order.
  public static String pattern(String words) {
    String folded = fold(words).strip();
    if (folded.isEmpty()) {
      return "%";
    }
    String escaped = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + String.join("%", escaped.split("\\s+")) + "%";
  }
}
