package kz.tereze.web.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// What an expert signs: a declaration, or scores with their reasons. The words are sealed, since
/// they may name people.
@Component
class Scoring {

  /// An opinion shorter than this, for one criterion, convinces nobody.
  static final int REASON_AT_LEAST = 50;

  static final int REASON_AT_MOST = 4_000;
  static final int CONFLICT_AT_LEAST = 10;
  static final int CONFLICT_AT_MOST = 2_000;

  /// Points for one criterion and the words for them, before they are sealed.
  record Said(String criterion, int points, String reason) {}

  private final Vault vault;
  private final Dispatch dispatch;

  Scoring(Vault vault, Dispatch dispatch) {
    this.vault = vault;
    this.dispatch = dispatch;
  }

  void declareNoConflict(ApplicationId application, SignedIn expert) {
    dispatch.send(new ReviewCommand.DeclareNoConflict(application, expert.acting()));
  }

  void declareConflict(ApplicationId application, String reason, SignedIn expert, Once once) {
    dispatch.send(
        new ReviewCommand.DeclareConflict(
            application, vault.seal(reason, expert.person(), once.key()), expert.acting()));
  }

  void decline(ApplicationId application, DeclineReason reason, SignedIn expert) {
    dispatch.send(new ReviewCommand.DeclineReview(application, reason, expert.acting()));
  }

  void score(ApplicationId application, List<Said> said, SignedIn expert, Once once) {
    List<Judgement> judgements =
        said.stream()
            .map(
                one ->
                    new Judgement(
                        one.criterion(),
                        one.points(),
                        vault.seal(one.reason(), expert.person(), key(once, one))))
            .toList();
    dispatch.send(new ReviewCommand.SubmitScores(application, judgements, expert.acting()));
  }

  private static UUID key(Once once, Said one) {
    return UUID.nameUUIDFromBytes(
        (once.key() + "/" + one.criterion()).getBytes(StandardCharsets.UTF_8));
  }
}
