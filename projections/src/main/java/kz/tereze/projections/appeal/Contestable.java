package kz.tereze.projections.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.Design;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which single points a decision rests on: the reasons of a formal check, the call's conditions
/// where the applicant was found not eligible, the criteria where a council decided.
final class Contestable {

  private Contestable() {}

  static List<Point> points(JdbcClient jdbc, AppealId appeal, ApplicationId application) {
    return jdbc.sql(
            """
            select a.reasons, d.design from application a
            left join application_design d on d.application = a.id where a.id = ?
            """)
        .param(application.id())
        .query(
            (row, i) -> {
              @Nullable Design design =
                  row.getString("design") == null
                      ? null
                      : TerezeJson.mapper().readValue(row.getString("design"), Design.class);
              return switch (appeal.decision()) {
                case FORMAL_CHECK -> checked(Columns.texts(row, "reasons"), design);
                case COUNCIL -> judged(design);
              };
            })
        .optional()
        .orElse(List.of());
  }

  private static List<Point> checked(List<String> reasons, @Nullable Design design) {
    List<Point> points = new ArrayList<>();
    reasons.forEach(reason -> points.add(Point.of(Point.Kind.REASON, reason)));
    if (design != null && reasons.contains(FormalReason.APPLICANT_NOT_ELIGIBLE.name())) {
      design.conditions().forEach(one -> points.add(Point.of(Point.Kind.CONDITION, one.code())));
    }
    return points;
  }

  private static List<Point> judged(@Nullable Design design) {
    Stream<String> codes =
        design == null || design.rubric() == null
            ? Stream.of(Criterion.values()).map(Enum::name)
            : design.rubric().lines().stream().map(Rubric.Line::code);
    return codes.map(code -> Point.of(Point.Kind.CRITERION, code)).toList();
  }
}
