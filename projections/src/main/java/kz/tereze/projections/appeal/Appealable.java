package kz.tereze.projections.appeal;

import java.time.Instant;
import kz.tereze.api.appeal.AppealId;

/// A decision nobody has appealed against yet.
///
/// @param until appeals are taken before this moment
public record Appealable(AppealId appeal, Instant publishedAt, Instant until) {

  public boolean isOpenAt(Instant now) {
    return now.isBefore(until);
  }
}
