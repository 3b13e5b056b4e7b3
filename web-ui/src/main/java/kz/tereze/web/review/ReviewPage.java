package kz.tereze.web.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Scores;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An expert reads an application, declares, and scores. Only own assignments exist here.
@Controller
@PreAuthorize("hasRole('EXPERT')")
class ReviewPage {

  private static final String REASON = "reason";

  private final Reviews reviews;
  private final Applications applications;
  private final Needs needs;
  private final Organisations organisations;
  private final People people;
  private final Vault vault;
  private final Scoring scoring;

  ReviewPage(
      Reviews reviews,
      Applications applications,
      Needs needs,
      Organisations organisations,
      People people,
      Vault vault,
      Scoring scoring) {
    this.reviews = reviews;
    this.applications = applications;
    this.needs = needs;
    this.organisations = organisations;
    this.people = people;
    this.vault = vault;
    this.scoring = scoring;
  }

  @GetMapping("/review/{id}")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Assignment assignment = own(id, who);
    ApplicationRow row = applications.find(id).orElseThrow(Missing::new);
    List<PersonId> team = row.team();
    entry.labels(assignment.hasDeclared() ? "review.score" : "review.conflict");
    return new ModelAndView("review/review")
        .addObject("assignment", assignment)
        .addObject("row", row)
        .addObject("need", need(row))
        .addObject("organisation", organisations.name(row.applicant()))
        .addObject("team", List.copyOf(people.names(team).values()))
        .addObject("words", words(assignment))
        .addObject("points", points(who))
        .addObject("least", Scoring.REASON_AT_LEAST);
  }

  private Assignment own(ApplicationId id, SignedIn who) {
    return reviews.ofExpert(who.person(), id).orElseThrow(Missing::new);
  }

  private Text need(ApplicationRow row) {
    String number = row.need().number();
    return needs
        .find(row.need())
        .map(need -> need.content().title())
        .orElse(new Text(number, number, number));
  }

  private String words(Assignment assignment) {
    return assignment.reason() == null ? "" : vault.open(assignment.reason()).orElse("");
  }

  private static List<Option> points(SignedIn who) {
    return IntStream.rangeClosed(0, Scoring.most(who))
        .mapToObj(Integer::toString)
        .map(points -> new Option(points, points))
        .toList();
  }

  @PostMapping("/review/{id}/conflict")
  Done declare(@PathVariable ApplicationId id, SignedIn who, Entry entry, Once once) {
    own(id, who);
    entry.labels("review.conflict").shownAgainBy(() -> show(id, who, entry));
    boolean steps = entry.as("conflict", Declared::valueOf).required().or(Declared.NO).steps();
    Field<String> reason = entry.text(REASON, Scoring.CONFLICT_AT_MOST);
    if (steps) {
      reason
          .required()
          .must(
              words -> words.length() >= Scoring.CONFLICT_AT_LEAST,
              "review.conflict.reason.short",
              "least",
              Scoring.CONFLICT_AT_LEAST);
    }
    entry.check();
    if (steps) {
      scoring.declareConflict(id, reason.value(), who, once);
      return Done.at("/review").saying("review.conflict.stepped");
    }
    scoring.declareNoConflict(id, who);
    return Done.at("/review/" + id).saying("review.conflict.declared");
  }

  private enum Declared {
    NO,
    YES;

    boolean steps() {
      return this == YES;
    }
  }

  @GetMapping("/review/{id}/conflict")
  ModelAndView stepBack(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Assignment assignment = own(id, who);
    entry.labels("review.conflict").fill("conflict", Declared.YES);
    return new ModelAndView("review/conflict").addObject("assignment", assignment);
  }

  @PostMapping("/review/{id}/score")
  Object score(@PathVariable ApplicationId id, SignedIn who, Entry entry, Once once) {
    Assignment assignment = own(id, who);
    entry.labels("review.score").shownAgainBy(() -> show(id, who, entry));
    int most = Scoring.most(who);
    Scores scores =
        new Scores(
            points(entry, Criterion.RELEVANCE, most),
            points(entry, Criterion.METHOD, most),
            points(entry, Criterion.TEAM, most),
            points(entry, Criterion.IMPACT, most));
    Field<String> reason = entry.text(REASON, Scoring.REASON_AT_MOST).required();
    int length = reason.or("").length();
    reason.must(
        words -> words.length() >= Scoring.REASON_AT_LEAST,
        "review.score.reason.short",
        "length",
        length,
        "least",
        Scoring.REASON_AT_LEAST);
    entry.check();
    if (entry.isTicked("edit")) {
      return show(id, who, entry);
    }
    if (!entry.isTicked("sign")) {
      return new ModelAndView("review/confirm")
          .addObject("assignment", assignment)
          .addObject("scores", scores)
          .addObject("most", most * Criterion.values().length);
    }
    scoring.score(id, scores, reason.value(), who, once);
    return Done.at("/review/" + id).saying("review.score.done");
  }

  private static int points(Entry entry, Criterion criterion, int most) {
    return entry
        .whole(field(criterion))
        .required()
        .must(points -> points >= 0 && points <= most, "entry.choice")
        .or(0);
  }

  private static String field(Criterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT);
  }
}
