package kz.tereze.web.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.ReviewRow;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// What the experts gave an application; nothing before all of them have scored.
@Component
public class Opinions {

  private final Reviews reviews;
  private final Ties ties;
  private final Vault vault;

  public Opinions(Reviews reviews, Ties ties, Vault vault) {
    this.ties = ties;
    this.reviews = reviews;
    this.vault = vault;
  }

  /// To whoever decides on it, and is not tied to it.
  public List<Opinion> of(ApplicationId application, SignedIn reader) {
    return ties.binds(application, reader.person()) ? List.of() : of(application);
  }

  /// To the team, whom they are about.
  public List<Opinion> of(ApplicationId application) {
    return reviews
        .find(application)
        .map(ReviewRow::rubric)
        .map(rubric -> opinions(rubric, reviews.experts(application)))
        .orElse(List.of());
  }

  private List<Opinion> opinions(Rubric rubric, List<Assignment> experts) {
    List<Opinion> opinions = new ArrayList<>();
    for (Assignment expert : experts) {
      if (expert.total() != null) {
        opinions.add(
            new Opinion(opinions.size() + 1, expert.total(), given(rubric, expert.judgements())));
      }
    }
    return opinions;
  }

  /// An expert's points and words in the order of the rubric.
  List<Opinion.Given> given(Rubric rubric, List<Judgement> judgements) {
    List<Opinion.Given> given = new ArrayList<>();
    Set<SealedText> said = new HashSet<>();
    for (Rubric.Line line : rubric.lines()) {
      for (Judgement one : judgements) {
        if (one.criterion().equals(line.code())) {
          String reason = said.add(one.reason()) ? vault.open(one.reason()).orElse("") : "";
          given.add(new Opinion.Given(line, one.points(), reason));
        }
      }
    }
    return given;
  }
}
