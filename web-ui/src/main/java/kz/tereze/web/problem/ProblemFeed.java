package kz.tereze.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.projections.problem.ProblemState;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Atom;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The newest reports as an Atom feed; one is told anew when it is answered.
@Controller
@Public
class ProblemFeed {

  private static final int NEWEST = 50;

  private final Problems problems;

  ProblemFeed(Problems problems) {
    this.problems = problems;
  }

  @GetMapping("/problems.atom")
  void feed(Ui ui, Visitor visitor, HttpServletResponse response) throws IOException {
    LocalDate today = Kazakhstan.day(visitor.at());
    new Atom(
            ui.t("problem.feed.title"),
            ui.site(ui.path("/problems")),
            problems.list(null, today, NEWEST, 0).stream()
                .map(row -> item(row, today, ui))
                .toList())
        .write(ui, response);
  }

  private static Atom.Item item(ProblemRow row, LocalDate today, Ui ui) {
    ProblemRow.Answer answer = row.answer();
    ProblemState state = row.stateOn(today);
    return new Atom.Item(
        ui.site(ui.path("/problems/" + row.problem())),
        row.problem() + ": " + ui.word(row.kind()),
        answer == null ? row.reportedAt() : answer.at(),
        String.join(
            " · ",
            row.place().page(),
            answer == null ? ui.word(state) : ui.word(answer.fate()) + ". " + answer.words()));
  }
}
