package kz.tereze.web.review;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.Scores;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.Reviews;
import org.springframework.stereotype.Component;

/// What the experts gave an application; nothing before all of them have scored.
@Component
public class Opinions {

  private final Reviews reviews;
  private final Vault vault;

  public Opinions(Reviews reviews, Vault vault) {
    this.reviews = reviews;
    this.vault = vault;
  }

  public List<Opinion> of(ApplicationId application) {
    List<Opinion> opinions = new ArrayList<>();
    for (Assignment expert : reviews.experts(application)) {
      Scores scores = expert.scores();
      if (scores != null) {
        String reason = expert.reason() == null ? "" : vault.open(expert.reason()).orElse("");
        opinions.add(new Opinion(opinions.size() + 1, scores, reason));
      }
    }
    return opinions;
  }
}
