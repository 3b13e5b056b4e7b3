package kz.tereze.web.appeal;

import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.projections.appeal.Appealable;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The leader or the head of the applicant appeals, reads what was pleaded, takes it back.
@Controller
@PreAuthorize("isAuthenticated()")
class OwnAppealPage {

  private final Appeals appeals;
  private final Pleading pleading;
  private final Dispatch dispatch;

  OwnAppealPage(Appeals appeals, Pleading pleading, Dispatch dispatch) {
    this.appeals = appeals;
    this.pleading = pleading;
    this.dispatch = dispatch;
  }

  @GetMapping("/appeals/{appeal}/own")
  ModelAndView show(@PathVariable AppealId appeal, Entry entry, SignedIn who) {
    pleading.requireParty(appeal, who);
    entry.labels("appeal.form");
    return appeals
        .find(appeal)
        .map(
            row ->
                new ModelAndView("appeal/own")
                    .addObject("row", row)
                    .addObject("text", pleading.text(row, who)))
        .orElseGet(
            () ->
                new ModelAndView("appeal/form")
                    .addObject("against", against(appeal))
                    .addObject("now", who.at()));
  }

  private Appealable against(AppealId appeal) {
    return appeals.appealable(appeal.number()).stream()
        .filter(one -> one.appeal().equals(appeal))
        .findFirst()
        .orElseThrow(Missing::new);
  }

  @PostMapping("/appeals/{appeal}/own")
  Done file(@PathVariable AppealId appeal, Entry entry, Once once, SignedIn who) {
    pleading.requireParty(appeal, who);
    entry.shownAgainBy(() -> show(appeal, entry, who)).labels("appeal.form");
    var ground = entry.choice("ground", AppealGround.class).required();
    var text =
        entry
            .text("text", Pleading.AT_MOST)
            .required()
            .must(Pleading::isLongEnough, "appeal.text.length", Pleading.lengths());
    entry.check();
    pleading.file(appeal, ground.value(), text.value(), once, who);
    return Done.at("/appeals/" + appeal).saying("appeal.done.filed");
  }

  @PostMapping("/appeals/{appeal}/withdrawal")
  Done withdraw(@PathVariable AppealId appeal, Entry entry, SignedIn who) {
    pleading.requireParty(appeal, who);
    entry.shownAgainBy(() -> show(appeal, entry, who));
    dispatch.send(new AppealCommand.WithdrawAppeal(appeal, who.acting()));
    return Done.at("/appeals/" + appeal).saying("appeal.done.withdrawn");
  }
}
