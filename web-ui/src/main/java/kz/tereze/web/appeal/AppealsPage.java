package kz.tereze.web.appeal;

import kz.tereze.api.appeal.AppealId;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Every appeal, its term and its answer, for everybody.
@Controller
@Public
class AppealsPage {

  private static final int ROWS = 25;

  private final Appeals appeals;
  private final People people;
  private final PointWords points;

  AppealsPage(Appeals appeals, People people, PointWords points) {
    this.points = points;
    this.appeals = appeals;
    this.people = people;
  }

  @GetMapping("/appeals")
  ModelAndView list(Ui ui) {
    Pages pages = Pages.of(ui.query("page"), ROWS, appeals.count());
    return new ModelAndView("appeal/list")
        .addObject("pages", pages)
        .addObject("appeals", appeals.list(ROWS, pages.offset()));
  }

  @GetMapping("/appeals/{appeal}")
  ModelAndView one(@PathVariable AppealId appeal) {
    AppealRow row = appeals.find(appeal).orElseThrow(Missing::new);
    return new ModelAndView("appeal/appeal")
        .addObject("row", row)
        .addObject("words", points.of(row.application()))
        .addObject("answeredBy", row.answeredBy() == null ? "" : people.name(row.answeredBy()));
  }
}
