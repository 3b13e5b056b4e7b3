package kz.tereze.api.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// What experts judge in a call, and on which scale. It is published with the call.
public record Rubric(List<Line> lines) {

  public Rubric {
    lines = List.copyOf(lines);
  }

  /// One criterion.
  ///
  /// @param code letters, digits and `_`; one of [Criterion] when `name` is missing
  /// @param name null where the platform's own words for the code hold
  /// @param weight by which its points count, at least 1
  /// @param most points from 0 to this
  /// @param anchors what some of the points mean, ascending
  public record Line(String code, @Nullable Text name, int weight, int most, List<Anchor> anchors) {

    public Line {
      anchors = List.copyOf(anchors);
    }
  }

  /// What so many points mean.
  public record Anchor(int points, Text meaning) {}

  /// Four criteria of equal weight, as the state expertise has them.
  public static Rubric standard(int mostPoints) {
    return new Rubric(
        Stream.of(Criterion.values())
            .map(one -> new Line(one.name(), null, 1, mostPoints, List.of()))
            .toList());
  }

  public Optional<Line> line(String code) {
    return lines.stream().filter(line -> line.code().equals(code)).findFirst();
  }

  /// The greatest total one expert can give.
  public int most() {
    return lines.stream().mapToInt(line -> line.weight() * line.most()).sum();
  }

  /// The weighted total of an expert's points.
  public int total(List<Judgement> judgements) {
    return judgements.stream()
        .mapToInt(one -> one.points() * line(one.criterion()).map(Line::weight).orElse(0))
        .sum();
  }

  /// Whether every criterion is judged once, on its scale.
  public boolean isAnswered(List<Judgement> judgements) {
    return judgements.size() == lines.size()
        && lines.stream()
            .allMatch(
                line ->
                    judgements.stream()
                        .anyMatch(
                            one ->
                                one.criterion().equals(line.code())
                                    && one.points() >= 0
                                    && one.points() <= line.most()));
  }
}
