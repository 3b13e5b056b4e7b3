package kz.tereze.web.appeal;

import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.api.appeal.Finding;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Appeals an official answers, what is due first first. Who decided before or is tied does not
/// read them.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialAppealsPage {

  private static final int REASON = 4_000;
  private static final int FOUND = 2_000;

  private final Appeals appeals;
  private final Pleading pleading;
  private final PointWords points;
  private final Dispatch dispatch;

  OfficialAppealsPage(Appeals appeals, Pleading pleading, PointWords points, Dispatch dispatch) {
    this.points = points;
    this.appeals = appeals;
    this.pleading = pleading;
    this.dispatch = dispatch;
  }

  /// What the official typed of one contested point.
  private record Found(Point point, Field<Finding> finding, Field<String> reason) {

    static Found read(Entry entry, Point point, int place) {
      return new Found(
          point,
          entry.choice(OfficialAppealsPage.finding(place), Finding.class).required(),
          entry.text(OfficialAppealsPage.reason(place), FOUND).required());
    }

    PointAnswer answer() {
      return new PointAnswer(point, finding.value(), reason.value());
    }
  }

  @GetMapping("/official/appeals")
  ModelAndView list(SignedIn who) {
    return new ModelAndView("appeal/desk")
        .addObject(
            "appeals",
            appeals.awaitingAnswer().stream()
                .map(row -> new Waiting(row, pleading.bar(row, who)))
                .toList())
        .addObject("today", who.acting().day());
  }

  @GetMapping("/official/appeals/{appeal}")
  ModelAndView show(@PathVariable AppealId appeal, Entry entry, SignedIn who, Ui ui) {
    AppealRow row = appeals.find(appeal).orElseThrow(Missing::new);
    boolean isHeard = pleading.isHeardBy(row, who);
    PointWords.Points words = points.of(row.application());
    entry.labels("appeal.answer");
    name(entry, row, words, ui);
    return new ModelAndView("appeal/answer")
        .addObject("row", row)
        .addObject("words", words)
        .addObject("isHeard", isHeard)
        .addObject("bar", pleading.bar(row, who))
        .addObject("text", isHeard ? pleading.text(row, who) : "")
        .addObject("outcomes", outcomes(row));
  }

  private static void name(Entry entry, AppealRow row, PointWords.Points words, Ui ui) {
    for (int i = 0; i < row.points().size(); i++) {
      String point = words.says(ui, row.points().get(i));
      entry.named(finding(i), point);
      entry.named(reason(i), ui.t("appeal.answer.point.reason", "point", point));
    }
  }

  private static String finding(int point) {
    return "point." + point + ".finding";
  }

  private static String reason(int point) {
    return "point." + point + ".reason";
  }

  private static List<AppealOutcome> outcomes(AppealRow row) {
    return List.of(
        row.appeal().decision().upheld(), AppealOutcome.DISMISSED, AppealOutcome.NOT_HEARD);
  }

  @PostMapping("/official/appeals/{appeal}")
  Done answer(@PathVariable AppealId appeal, Entry entry, SignedIn who, Ui ui) {
    AppealRow row = appeals.find(appeal).orElseThrow(Missing::new);
    name(entry, row, points.of(row.application()), ui);
    entry
        .shownAgainBy(() -> show(appeal, entry, who, ui))
        .labels("appeal.answer")
        .blames(AppealRule.REASON_GIVEN, "reason")
        .blames(AppealRule.OUTCOME_FITS_DECISION, "outcome")
        .blames(AppealRule.OUTCOME_FITS_POINTS, "outcome");
    List<Found> found =
        IntStream.range(0, row.points().size())
            .mapToObj(i -> Found.read(entry, row.points().get(i), i))
            .toList();
    var outcome = entry.choice("outcome", AppealOutcome.class).required();
    var reason = entry.text("reason", REASON).required();
    entry.check();
    dispatch.send(
        new AppealCommand.AnswerAppeal(
            appeal,
            outcome.value(),
            reason.value(),
            found.stream().map(Found::answer).toList(),
            who.acting()));
    return Done.at("/appeals/" + appeal).saying("appeal.done.answered");
  }
}
