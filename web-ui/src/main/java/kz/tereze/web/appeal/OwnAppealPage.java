package kz.tereze.web.appeal;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationId;
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
  private final PointWords points;
  private final Dispatch dispatch;

  OwnAppealPage(Appeals appeals, Pleading pleading, PointWords points, Dispatch dispatch) {
    this.points = points;
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
                    .addObject("words", points.of(row.application()))
                    .addObject("text", pleading.text(row, who)))
        .orElseGet(
            () ->
                new ModelAndView("appeal/form")
                    .addObject("against", against(appeal))
                    .addObject("words", points.of(application(appeal)))
                    .addObject("now", who.at()));
  }

  private ApplicationId application(AppealId appeal) {
    return appeals.against(appeal).map(Decided::application).orElseThrow(Missing::new);
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
    entry
        .shownAgainBy(() -> show(appeal, entry, who))
        .labels("appeal.form")
        .blames(AppealRule.POINTS_OF_THE_DECISION, "points");
    var ground = entry.choice("ground", AppealGround.class).required();
    var text =
        entry
            .text("text", Pleading.AT_MOST)
            .required()
            .must(Pleading::isLongEnough, "appeal.text.length", Pleading.lengths());
    List<Point> contested = contested(entry);
    entry.check();
    pleading.file(appeal, ground.value(), contested, text.value(), once, who);
    return Done.at("/appeals/" + appeal).saying("appeal.done.filed");
  }

  private static List<Point> contested(Entry entry) {
    List<Point> contested = new ArrayList<>();
    for (String key : entry.all("points")) {
      try {
        contested.add(new Point(key));
      } catch (IllegalArgumentException malformed) {
        entry.wrong("points", "entry.choice");
      }
    }
    return contested;
  }

  @PostMapping("/appeals/{appeal}/withdrawal")
  Done withdraw(@PathVariable AppealId appeal, Entry entry, SignedIn who) {
    pleading.requireParty(appeal, who);
    entry.shownAgainBy(() -> show(appeal, entry, who));
    dispatch.send(new AppealCommand.WithdrawAppeal(appeal, who.acting()));
    return Done.at("/appeals/" + appeal).saying("appeal.done.withdrawn");
  }
}
