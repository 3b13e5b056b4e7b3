package kz.tereze.web.review;

import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.Scores;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// What an expert signs: a declaration, or scores with their reasons. The words are sealed, since
/// they may name people.
@Component
class Scoring {

  /// An opinion shorter than this convinces nobody.
  static final int REASON_AT_LEAST = 200;

  static final int REASON_AT_MOST = 8_000;
  static final int CONFLICT_AT_LEAST = 10;
  static final int CONFLICT_AT_MOST = 2_000;

  private final Vault vault;
  private final Dispatch dispatch;

  Scoring(Vault vault, Dispatch dispatch) {
    this.vault = vault;
    this.dispatch = dispatch;
  }

  /// Most points for one criterion, by the policy of the day.
  static int most(SignedIn who) {
    return Policy.REVIEW_POINTS_PER_CRITERION.on(Kazakhstan.day(who.at())).value();
  }

  void declareNoConflict(ApplicationId application, SignedIn expert) {
    dispatch.send(new ReviewCommand.DeclareNoConflict(application, expert.acting()));
  }

  void declareConflict(ApplicationId application, String reason, SignedIn expert, Once once) {
    dispatch.send(
        new ReviewCommand.DeclareConflict(
            application, vault.seal(reason, expert.person(), once.key()), expert.acting()));
  }

  void score(ApplicationId application, Scores scores, String reason, SignedIn expert, Once once) {
    dispatch.send(
        new ReviewCommand.SubmitScores(
            application, scores, vault.seal(reason, expert.person(), once.key()), expert.acting()));
  }
}
