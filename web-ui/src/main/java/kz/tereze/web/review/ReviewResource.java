package kz.tereze.web.review;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.review.Scoring.Said;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An expert's own reviews for machines.
@RestController
@RequestMapping("/api/v1/reviews")
@PreAuthorize("hasRole('EXPERT')")
class ReviewResource {

  /// @param reason what ties the expert; only read when there is a conflict
  record Declaration(boolean conflict, String reason) {}

  record Declined(DeclineReason reason) {}

  record Judged(String criterion, int points, String reason) {}

  record Scored(List<Judged> judgements) {}

  private final Reviews reviews;
  private final Scoring scoring;

  ReviewResource(Reviews reviews, Scoring scoring) {
    this.reviews = reviews;
    this.scoring = scoring;
  }

  @GetMapping
  @Operation(summary = "Applications assigned to oneself, what is to be done first")
  List<Assignment> mine(SignedIn who) {
    return reviews.ofExpert(who.person());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One's own part in the review of an application")
  Assignment find(@PathVariable ApplicationId id, SignedIn who) {
    return reviews.ofExpert(who.person(), id).orElseThrow(Missing::new);
  }

  @PutMapping("/{id}/declaration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Declare a conflict of interest, or take the review on without one")
  void declare(
      @PathVariable ApplicationId id,
      @RequestBody Declaration asked,
      Once once,
      SignedIn who,
      Ui ui) {
    ApplicationId application = find(id, who).application();
    if (asked.conflict()) {
      String reason =
          words(
              "reason",
              asked.reason(),
              Scoring.CONFLICT_AT_LEAST,
              "review.conflict.reason.short",
              ui);
      scoring.declareConflict(application, reason, who, once);
    } else {
      scoring.declareNoConflict(application, who);
    }
  }

  @PostMapping("/{id}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Do not take a review on")
  void decline(@PathVariable ApplicationId id, @RequestBody Declined asked, SignedIn who) {
    scoring.decline(find(id, who).application(), asked.reason(), who);
  }

  @PostMapping("/{id}/scores")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign points with a reason for each criterion, once")
  void score(
      @PathVariable ApplicationId id, @RequestBody Scored asked, Once once, SignedIn who, Ui ui) {
    ApplicationId application = find(id, who).application();
    List<Said> said = new ArrayList<>();
    for (Judged one : asked.judgements()) {
      String field = "judgements[" + said.size() + "].reason";
      String reason =
          words(field, one.reason(), Scoring.REASON_AT_LEAST, "review.score.reason.short", ui);
      said.add(new Said(one.criterion(), one.points(), reason));
    }
    scoring.score(application, said, who, once);
  }

  private static String words(String field, String words, int least, String key, Ui ui) {
    String stripped = words.strip();
    if (stripped.length() < least) {
      String sentence = ui.t(key, "length", stripped.length(), "least", least);
      throw new Entry.Invalid(List.of(new Entry.Wrong(field, sentence)));
    }
    return stripped;
  }
}
