package kz.tereze.web.review;

import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// The door to what a team wrote, for everybody who judges it: whoever is tied does not get in, and
/// who went in is remembered.
@Component
public class Reading {

  private final Reviews reviews;
  private final Ties ties;
  private final Dispatch dispatch;

  Reading(Reviews reviews, Ties ties, Dispatch dispatch) {
    this.reviews = reviews;
    this.ties = ties;
    this.dispatch = dispatch;
  }

  /// Before the review opens there is nothing to remember it in; those rules stand in the formal
  /// check.
  ///
  /// @throws Refused when the person must not read it
  public void open(ApplicationId application, SignedIn who) {
    if (ties.binds(application, who.person())) {
      throw new Refused(ReviewRule.UNTIED);
    }
    if (reviews.find(application).isPresent() && !reviews.wasRead(application, who.person())) {
      dispatch.send(new ReviewCommand.ReadApplication(application, who.acting()));
    }
  }
}
