package kz.tereze.projections.review;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.review.ReviewCommand.EndTerm;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// It becomes a fact when an expert lets the day pass by which they had to answer or to score.
@ReadModel
public final class TermsToEnd implements Chore {

  private static final int AT_ONCE = 100;

  private final Reviews reviews;

  public TermsToEnd(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public List<Command> due(Instant now) {
    return reviews.late(Kazakhstan.day(now), AT_ONCE).stream()
        .map(one -> (Command) new EndTerm(one.application(), one.expert(), Acting.platform(now)))
        .toList();
  }
}
