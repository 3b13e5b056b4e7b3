package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Step;
import kz.tereze.web.page.Ui;
import kz.tereze.web.review.Opinions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One application to its team: what is to be done while it is a draft, where it stands after.
@Controller
@PreAuthorize("isAuthenticated()")
class ApplicationPage {

  private final Sheets sheets;
  private final Opinions opinions;
  private final Appeals appeals;

  ApplicationPage(Sheets sheets, Opinions opinions, Appeals appeals) {
    this.sheets = sheets;
    this.opinions = opinions;
    this.appeals = appeals;
  }

  @GetMapping("/applications/{id}")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Ui ui) {
    Sheet sheet = sheets.ofParty(id, who);
    if (sheet.row().isDraft()) {
      return new ModelAndView("application/tasks")
          .addObject("sheet", sheet)
          .addObject("steps", steps(sheet, ui));
    }
    ApplicationNumber number = sheet.row().number();
    boolean mayAppeal = sheet.isLeader() || sheet.isHead();
    return new ModelAndView("application/standing")
        .addObject("sheet", sheet)
        .addObject("now", who.at())
        .addObject("appeals", number == null || !mayAppeal ? List.of() : appeals.of(number))
        .addObject(
            "appealable", number == null || !mayAppeal ? List.of() : appeals.appealable(number))
        .addObject("opinions", sheet.row().ranking() == null ? List.of() : opinions.of(id));
  }

  static List<Step> steps(Sheet sheet, Ui ui) {
    Readiness readiness = sheet.readiness();
    List<Step> steps = new ArrayList<>();
    for (Slice part : sheet.slices()) {
      Readiness.State state = readiness.of(part);
      steps.add(
          new Step(
              SliceWords.title(ui, part),
              sheet.page(part),
              ui.t("application.step.status." + state.name()),
              tone(state),
              false));
    }
    String check = readiness.isComplete() ? "NOT_STARTED" : "BLOCKED";
    steps.add(
        new Step(
            ui.t("application.tasks.check"),
            sheet.base() + "/check",
            ui.t("application.step.status." + check),
            "plain",
            false));
    return steps;
  }

  private static String tone(Readiness.State state) {
    return switch (state) {
      case NOT_STARTED -> "plain";
      case IN_PROGRESS -> "run";
      case DONE -> "ok";
    };
  }
}
