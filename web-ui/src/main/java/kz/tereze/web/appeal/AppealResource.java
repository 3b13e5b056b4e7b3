package kz.tereze.web.appeal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.AppealState;
import kz.tereze.projections.appeal.Appealable;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Appeals for machines.
@RestController
@RequestMapping("/api/v1/appeals")
class AppealResource {

  private static final int MOST = 200;

  /// What everybody may know of an appeal: not who filed it, nor what they wrote.
  record Shown(
      AppealId appeal,
      CallId call,
      Decision decision,
      AppealGround ground,
      List<Point> points,
      Instant filedAt,
      LocalDate answerBy,
      AppealState state,
      @Nullable AppealOutcome outcome,
      @Nullable String reason,
      List<PointAnswer> answers,
      @Nullable Instant answeredAt) {

    static Shown of(AppealRow row) {
      return new Shown(
          row.appeal(),
          row.call(),
          row.appeal().decision(),
          row.ground(),
          row.points(),
          row.filedAt(),
          row.answerBy(),
          row.state(),
          row.outcome(),
          row.reason(),
          row.answers(),
          row.answeredAt());
    }
  }

  /// @param points what of the decision is contested; null where it is contested as a whole
  record Filing(AppealGround ground, @Nullable List<Point> points, String text) {}

  /// @param answers one to each contested point; null where none is contested
  record Answer(AppealOutcome outcome, String reason, @Nullable List<PointAnswer> answers) {}

  record Pleaded(String text) {}

  private final Appeals appeals;
  private final Pleading pleading;
  private final Dispatch dispatch;

  AppealResource(Appeals appeals, Pleading pleading, Dispatch dispatch) {
    this.appeals = appeals;
    this.pleading = pleading;
    this.dispatch = dispatch;
  }

  @GetMapping
  @Public
  @Operation(summary = "Appeals, the newest first, at most 200 at once")
  List<Shown> list(@RequestParam(defaultValue = "0") int offset) {
    return appeals.list(MOST, Math.max(0, offset)).stream().map(Shown::of).toList();
  }

  @GetMapping("/{appeal}")
  @Public
  @Operation(summary = "One appeal")
  Shown find(@PathVariable AppealId appeal) {
    return Shown.of(row(appeal));
  }

  private AppealRow row(AppealId appeal) {
    return appeals.find(appeal).orElseThrow(Missing::new);
  }

  @GetMapping("/against/{number}")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Decisions on an application of mine that can be appealed against")
  List<Appealable> against(@PathVariable ApplicationNumber number, SignedIn who) {
    List<Appealable> found = appeals.appealable(number);
    found.forEach(one -> pleading.requireParty(one.appeal(), who));
    return found;
  }

  @GetMapping("/{appeal}/text")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "What the applicant pleads, for the applicant and for who may answer")
  Pleaded text(@PathVariable AppealId appeal, SignedIn who) {
    return new Pleaded(pleading.text(row(appeal), who));
  }

  @PostMapping("/{appeal}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Appeal, as leader of the application or head of the applicant")
  void file(
      @PathVariable AppealId appeal, @RequestBody Filing asked, Once once, SignedIn who, Ui ui) {
    pleading.requireParty(appeal, who);
    if (!Pleading.isLongEnough(asked.text())) {
      String sentence = ui.t("appeal.text.length", Pleading.lengths());
      throw new Entry.Invalid(List.of(new Entry.Wrong("text", sentence)));
    }
    pleading.file(
        appeal,
        asked.ground(),
        asked.points() == null ? List.of() : asked.points(),
        asked.text(),
        once,
        who);
  }

  @PostMapping("/{appeal}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Take an appeal back")
  void withdraw(@PathVariable AppealId appeal, SignedIn who) {
    pleading.requireParty(appeal, who);
    dispatch.send(new AppealCommand.WithdrawAppeal(appeal, who.acting()));
  }

  @PostMapping("/{appeal}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasRole('OFFICIAL')")
  @Operation(summary = "Answer an appeal, with a public reason")
  void answer(@PathVariable AppealId appeal, @RequestBody Answer asked, SignedIn who) {
    dispatch.send(
        new AppealCommand.AnswerAppeal(
            row(appeal).appeal(),
            asked.outcome(),
            asked.reason(),
            asked.answers() == null ? List.of() : asked.answers(),
            who.acting()));
  }
}
