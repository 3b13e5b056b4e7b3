package kz.tereze.web.appeal;

import java.util.List;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Design;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.application.Bindings;
import kz.tereze.web.call.DesignWords;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import kz.tereze.web.review.RubricWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Single points of a decision in the reader's language, as the call names them.
@Component
public class PointWords {

  private final Bindings bindings;

  PointWords(Bindings bindings) {
    this.bindings = bindings;
  }

  /// One application's points, with the words of the design it is bound to.
  public Points of(ApplicationId application) {
    return new Points(bindings.find(application).map(Bindings.Binding::design).orElse(null));
  }

  /// Names the points of one application.
  ///
  /// @param design that binds it; null where the call designed nothing of its own
  public record Points(@Nullable Design design) {

    public String says(Ui ui, Point point) {
      String name =
          switch (point.kind()) {
            case REASON -> ui.word(FormalReason.valueOf(point.code()));
            case CONDITION -> condition(ui, point.code());
            case CRITERION -> criterion(ui, point.code());
          };
      return ui.t("appeal.point." + point.kind().name(), "name", name);
    }

    /// To tick.
    public List<Option> options(Ui ui, List<Point> points) {
      return Option.from(points, Point::key, point -> says(ui, point));
    }

    private String condition(Ui ui, String code) {
      List<Condition> conditions = design == null ? List.of() : design.conditions();
      return conditions.stream()
          .filter(one -> one.code().equals(code))
          .findFirst()
          .map(one -> DesignWords.says(ui, one))
          .orElse(code);
    }

    private String criterion(Ui ui, String code) {
      Rubric rubric = design == null ? null : design.rubric();
      return rubric == null
          ? ui.word(Criterion.valueOf(code))
          : rubric.line(code).map(line -> RubricWords.name(ui, line)).orElse(code);
    }
  }
}
