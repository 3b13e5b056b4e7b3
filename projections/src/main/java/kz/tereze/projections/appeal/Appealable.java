package kz.tereze.projections.appeal;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Point;

/// A decision nobody has appealed against yet.
///
/// @param until appeals are taken before this moment
/// @param points what the decision rests on, to be contested one by one
public record Appealable(AppealId appeal, Instant publishedAt, Instant until, List<Point> points) {

  public boolean isOpenAt(Instant now) {
    return now.isBefore(until);
  }
}
