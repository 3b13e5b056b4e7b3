package kz.tereze.web.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tereze.api.Text;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Rubric;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;

/// A rubric's criteria in the reader's language: the call's own words, or the platform's.
public final class RubricWords {

  private RubricWords() {}

  /// The criterion's name.
  public static String name(Ui ui, Rubric.Line line) {
    Text name = line.name();
    return name == null ? ui.word(Criterion.valueOf(line.code())) : ui.text(name);
  }

  /// The question an expert answers.
  public static String question(Ui ui, Rubric.Line line) {
    Text name = line.name();
    return name == null ? ui.t(key(line)) : ui.text(name);
  }

  /// What some of the points mean, and by how much they count.
  public static String anchors(Ui ui, Rubric.Line line) {
    String meanings =
        line.anchors().isEmpty() && line.name() == null
            ? ui.t(key(line) + ".hint")
            : line.anchors().stream()
                .map(anchor -> anchor.points() + ": " + ui.text(anchor.meaning()))
                .collect(Collectors.joining(" · "));
    return line.weight() == 1
        ? meanings
        : ui.t("review.score.weight", "weight", line.weight()) + " " + meanings;
  }

  /// The points of a scale, to choose from.
  public static List<Option> points(int most) {
    return IntStream.rangeClosed(0, most)
        .mapToObj(Integer::toString)
        .map(points -> new Option(points, points))
        .toList();
  }

  private static String key(Rubric.Line line) {
    return "review.score." + line.code().toLowerCase(Locale.ROOT);
  }
}
