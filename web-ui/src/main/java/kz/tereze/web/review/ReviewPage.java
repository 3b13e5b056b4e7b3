package kz.tereze.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.review.Assignment;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.document.Download;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.review.Scoring.Said;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An expert answers an invitation, reads the application, and scores. Only own assignments exist
/// here, and what the team wrote is shown after the declaration.
@Controller
@PreAuthorize("hasRole('EXPERT')")
class ReviewPage {

  private static final String REASON = "reason";

  private final Reviews reviews;
  private final Applications applications;
  private final Needs needs;
  private final Organisations organisations;
  private final People people;
  private final Opinions opinions;
  private final Reading reading;
  private final Scoring scoring;
  private final Bindings bindings;
  private final Documents documents;

  ReviewPage(
      Reviews reviews,
      Applications applications,
      Needs needs,
      Organisations organisations,
      People people,
      Opinions opinions,
      Reading reading,
      Scoring scoring,
      Bindings bindings,
      Documents documents) {
    this.bindings = bindings;
    this.documents = documents;
    this.reviews = reviews;
    this.applications = applications;
    this.needs = needs;
    this.organisations = organisations;
    this.people = people;
    this.opinions = opinions;
    this.reading = reading;
    this.scoring = scoring;
  }

  @GetMapping("/review/{id}")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Assignment assignment = own(id, who);
    ApplicationRow row = applications.find(id, who.reader()).orElseThrow(Missing::new);
    Rubric rubric = rubric(id);
    List<PersonId> team = row.team();
    if (assignment.hasDeclared()) {
      reading.open(id, who);
    }
    entry.labels(assignment.hasDeclared() ? "review.score" : "review.conflict");
    return new ModelAndView("review/review")
        .addObject("assignment", assignment)
        .addObject("row", row)
        .addObject("need", need(row))
        .addObject("organisation", organisations.name(row.applicant()))
        .addObject("team", List.copyOf(people.names(team).values()))
        .addObject("design", bindings.find(id).map(Bindings.Binding::design))
        .addObject("rubric", rubric)
        .addObject("given", opinions.given(rubric, assignment.judgements()))
        .addObject("least", Scoring.REASON_AT_LEAST);
  }

  /// A document the team attached, for whoever declared no tie.
  @GetMapping("/review/{id}/documents/{hash}")
  ResponseEntity<byte[]> document(
      @PathVariable ApplicationId id, @PathVariable Hash hash, SignedIn who) {
    if (!own(id, who).hasDeclared()) {
      throw new Missing();
    }
    reading.open(id, who);
    ApplicationContent content =
        applications.find(id, who.reader()).map(ApplicationRow::content).orElse(null);
    if (content == null
        || content.details().answers().stream()
            .noneMatch(one -> one instanceof Answer.Document kept && kept.hash().equals(hash))) {
      throw new Missing();
    }
    return Download.of(documents, hash, "application");
  }

  private Assignment own(ApplicationId id, SignedIn who) {
    return reviews.ofExpert(who.person(), id).orElseThrow(Missing::new);
  }

  private Rubric rubric(ApplicationId id) {
    return reviews.find(id).orElseThrow(Missing::new).rubric();
  }

  private Text need(ApplicationRow row) {
    String number = row.need().number();
    return needs
        .find(row.need())
        .map(need -> need.content().title())
        .orElse(new Text(number, number, number));
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

  @GetMapping("/review/{id}/decline")
  ModelAndView askWhy(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    entry.labels("review.decline");
    return new ModelAndView("review/decline").addObject("assignment", own(id, who));
  }

  @PostMapping("/review/{id}/decline")
  Done decline(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    own(id, who);
    entry.labels("review.decline").shownAgainBy(() -> askWhy(id, who, entry));
    Field<DeclineReason> why = entry.choice(REASON, DeclineReason.class).required();
    entry.check();
    scoring.decline(id, why.value(), who);
    return Done.at("/review").saying("review.decline.done");
  }

  @PostMapping("/review/{id}/score")
  Object score(@PathVariable ApplicationId id, SignedIn who, Entry entry, Once once) {
    Assignment assignment = own(id, who);
    Rubric rubric = rubric(id);
    entry.labels("review.score").shownAgainBy(() -> show(id, who, entry));
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < rubric.lines().size(); i++) {
      said.add(said(entry, "c." + i, rubric.lines().get(i)));
    }
    entry.check();
    if (entry.isTicked("edit")) {
      return show(id, who, entry);
    }
    if (!entry.isTicked("sign")) {
      return new ModelAndView("review/confirm")
          .addObject("assignment", assignment)
          .addObject("rubric", rubric)
          .addObject(
              "given",
              IntStream.range(0, said.size())
                  .mapToObj(
                      i ->
                          new Opinion.Given(
                              rubric.lines().get(i), said.get(i).points(), said.get(i).reason()))
                  .toList());
    }
    scoring.score(id, said, who, once);
    return Done.at("/review/" + id).saying("review.score.done");
  }

  private static Said said(Entry entry, String name, Rubric.Line line) {
    int points =
        entry
            .whole(name + ".points")
            .required()
            .must(given -> given >= 0 && given <= line.most(), "entry.choice")
            .or(0);
    Field<String> reason = entry.text(name + ".reason", Scoring.REASON_AT_MOST).required();
    reason.must(
        words -> words.length() >= Scoring.REASON_AT_LEAST,
        "review.score.reason.short",
        "length",
        reason.or("").length(),
        "least",
        Scoring.REASON_AT_LEAST);
    return new Said(line.code(), points, reason.or(""));
  }
}
