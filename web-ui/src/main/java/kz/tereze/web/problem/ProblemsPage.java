package kz.tereze.web.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Role;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.projections.problem.ProblemState;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Every reported problem with its fate; those not answered in time stand out.
@Controller
@Public
class ProblemsPage {

  private static final int ROWS = 50;

  private final Problems problems;
  private final Reporting reporting;

  ProblemsPage(Problems problems, Reporting reporting) {
    this.problems = problems;
    this.reporting = reporting;
  }

  @GetMapping("/problems")
  ModelAndView list(Ui ui, Visitor visitor) {
    LocalDate today = Kazakhstan.day(visitor.at());
    ProblemState state = asked(ui.query("state"));
    Pages pages = Pages.of(ui.query("page"), ROWS, problems.count(state, today));
    return new ModelAndView("problem/list")
        .addObject("facts", facts(ui, today))
        .addObject("state", state == null ? "" : state.name())
        .addObject("pages", pages)
        .addObject("problems", problems.list(state, today, ROWS, pages.offset()))
        .addObject("today", today);
  }

  static @Nullable ProblemState asked(String word) {
    for (ProblemState state : ProblemState.values()) {
      if (state.name().equals(word.toUpperCase(Locale.ROOT))) {
        return state;
      }
    }
    return null;
  }

  private List<Fact> facts(Ui ui, LocalDate today) {
    List<Fact> facts = new ArrayList<>();
    for (ProblemState state : ProblemState.values()) {
      facts.add(
          new Fact(
              ui.t("problem.count." + state),
              ui.number(problems.count(state, today)),
              null,
              "/problems?state=" + state));
    }
    return facts;
  }

  @GetMapping("/problems/{problem}")
  ModelAndView one(@PathVariable ProblemId problem, Visitor visitor) {
    ProblemRow row = problems.find(problem).orElseThrow(Missing::new);
    return new ModelAndView("problem/one")
        .addObject("row", row)
        .addObject("words", row.isShown() ? reporting.words(row) : "")
        .addObject("today", Kazakhstan.day(visitor.at()))
        .addObject("answers", visitor.is(Role.OFFICIAL) || visitor.is(Role.ADMINISTRATOR));
  }
}
