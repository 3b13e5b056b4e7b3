package kz.tereze.web.problem;

import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.Written;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.api.problem.ProblemRule;
import kz.tereze.web.Once;
import kz.tereze.web.cache.CachesItself;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.MailAddress;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The form in which anybody reports what is wrong on a public page. It carries a key and a token
/// of one reader, so nothing keeps it.
@Controller
@Public
@CachesItself
class ReportPage {

  /// Nobody sees it; programs that fill in every field do.
  private static final String TRAP = "website";

  private static final int WEBSITE_AT_MOST = 200;

  private final Places places;
  private final Reporting reporting;

  ReportPage(Places places, Reporting reporting) {
    this.places = places;
    this.reporting = reporting;
  }

  @GetMapping("/report")
  ModelAndView form(Entry entry, Ui ui, Visitor visitor) {
    entry
        .labels("problem.form")
        .fill("place", ui.query("at"))
        .fill("in", Written.valueOf(ui.language().name()));
    entry.once();
    return new ModelAndView("problem/report")
        .addObject(
            "days", Policy.PROBLEM_ANSWER_WORKING_DAYS.on(Kazakhstan.day(visitor.at())).value());
  }

  @PostMapping("/report")
  Done report(Entry entry, Once once, Ui ui, Visitor visitor) {
    entry
        .shownAgainBy(() -> form(entry, ui, visitor))
        .labels("problem.form")
        .blames(ProblemRule.REPORTED_ONCE, "words");
    Field<Place> place = entry.as("place", places::of);
    Field<ProblemKind> kind = entry.choice("kind", ProblemKind.class).required();
    Field<String> words =
        entry
            .text("words", Reporting.WORDS_AT_MOST)
            .required()
            .must(Reporting::isReport, "problem.form.words.length", Reporting.lengths());
    Field<Written> in = entry.choice("in", Written.class).required();
    Field<String> address =
        entry
            .text("address", MailAddress.LONGEST)
            .must(MailAddress::isOne, "problem.form.address.wrong");
    if (!entry.text(TRAP, WEBSITE_AT_MOST).or("").isEmpty()) {
      entry.wrong(TRAP, "problem.form.website.filled");
    }
    entry.check();
    ProblemId problem =
        reporting.report(
            kind.value(),
            place.or(new Place("")),
            words.value(),
            in.value(),
            address.orNull(),
            once,
            visitor.at());
    return Done.at("/problems/" + problem).saying("problem.done.reported", "problem", problem);
  }
}
