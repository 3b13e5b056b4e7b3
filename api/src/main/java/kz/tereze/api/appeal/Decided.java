package kz.tereze.api.appeal;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;

/// A decision against an applicant, as it was published.
///
/// @param points what the decision rests on, to be contested one by one
/// @param deciders who checked, scored, ranked, put, voted, counted or approved; none of them hears
///     the appeal
public record Decided(
    CallId call,
    ApplicationId application,
    Bin applicant,
    PersonId leader,
    Instant publishedAt,
    List<Point> points,
    List<PersonId> deciders) {

  public Decided {
    points = List.copyOf(points);
    deciders = List.copyOf(deciders);
  }

  /// Until when it can be appealed against.
  public Instant until() {
    return windowEnd(publishedAt);
  }

  /// The end of the last working day of the policy, counted after the day of publication: appeals
  /// are taken before this moment.
  public static Instant windowEnd(Instant publishedAt) {
    var day = Kazakhstan.day(publishedAt);
    int days = Policy.APPEAL_WORKING_DAYS.on(day).value();
    return WorkingDays.after(day, days).plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant();
  }
}
