package kz.tereze.web.appeal;

import java.util.List;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Appeals an official answers, what is due first first. Who decided before does not read them.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialAppealsPage {

  private static final int REASON = 4_000;

  private final Appeals appeals;
  private final Pleading pleading;
  private final Dispatch dispatch;

  OfficialAppealsPage(Appeals appeals, Pleading pleading, Dispatch dispatch) {
    this.appeals = appeals;
    this.pleading = pleading;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/appeals")
  ModelAndView list(SignedIn who) {
    return new ModelAndView("appeal/desk")
        .addObject("appeals", appeals.awaitingAnswer())
        .addObject("today", who.acting().day())
        .addObject("who", who);
  }

  @GetMapping("/official/appeals/{appeal}")
  ModelAndView show(@PathVariable AppealId appeal, Entry entry, SignedIn who) {
    AppealRow row = appeals.find(appeal).orElseThrow(Missing::new);
    boolean isHeard = row.isHeardBy(who.person(), who.organisation());
    entry.labels("appeal.answer");
    return new ModelAndView("appeal/answer")
        .addObject("row", row)
        .addObject("isHeard", isHeard)
        .addObject("text", isHeard ? pleading.text(row, who) : "")
        .addObject("outcomes", outcomes(row));
  }

  private static List<AppealOutcome> outcomes(AppealRow row) {
    return List.of(
        row.appeal().decision().upheld(), AppealOutcome.DISMISSED, AppealOutcome.NOT_HEARD);
  }

  @PostMapping("/official/appeals/{appeal}")
  Done answer(@PathVariable AppealId appeal, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> show(appeal, entry, who))
        .labels("appeal.answer")
        .blames(AppealRule.REASON_GIVEN, "reason")
        .blames(AppealRule.OUTCOME_FITS_DECISION, "outcome");
    var outcome = entry.choice("outcome", AppealOutcome.class).required();
    var reason = entry.text("reason", REASON).required();
    entry.check();
    dispatch.send(
        new AppealCommand.AnswerAppeal(appeal, outcome.value(), reason.value(), who.acting()));
    return Done.at("/appeals/" + appeal).saying("appeal.done.answered");
  }
}
