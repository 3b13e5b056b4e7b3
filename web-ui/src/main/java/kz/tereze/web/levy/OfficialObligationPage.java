package kz.tereze.web.levy;

import java.time.Clock;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
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

/// One obligation for an official: what was declared and spent, and the acts that decide it.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialObligationPage {

  private static final String ONE = AssessPage.PATH + "/{obligation}";
  private static final int LONGEST_REASON = 2_000;

  private final LevyFiles files;
  private final Organisations organisations;
  private final Dispatch dispatch;
  private final Clock clock;

  OfficialObligationPage(
      LevyFiles files, Organisations organisations, Dispatch dispatch, Clock clock) {
    this.files = files;
    this.organisations = organisations;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  static String of(ObligationId obligation) {
    return AssessPage.PATH + "/" + obligation;
  }

  @GetMapping(ONE)
  ModelAndView obligation(@PathVariable ObligationId obligation, Entry entry, Ui ui) {
    LevyFile file = files.of(obligation);
    entry.labels("levy.decide");
    return new ModelAndView(
        "levy/decide",
        Map.of(
            "file",
            file,
            "payer",
            organisations.name(obligation.payer()),
            "moments",
            LevyStory.of(ui, file, Kazakhstan.day(clock.instant()))));
  }

  @PostMapping(ONE + "/adjustment")
  Done adjust(@PathVariable ObligationId obligation, Entry entry, Ui ui, SignedIn who) {
    entry
        .labels("levy.decide")
        .shownAgainBy(() -> obligation(obligation, entry, ui))
        .blames(ObligationRule.DUE_CHANGES, "base")
        .blames(ObligationRule.ADJUSTED_BASE_IS_NOT_NEGATIVE, "base")
        .blames(ObligationRule.REASON_STATED, "explanation.ru");
    Field<Tiyn> base = entry.money("base").required();
    Field<AdjustmentReason> reason = entry.choice("reason", AdjustmentReason.class).required();
    Field<Text> explanation = entry.wordsOfState("explanation", LONGEST_REASON);
    entry.check();
    dispatch.send(
        new ObligationCommand.AdjustObligation(
            obligation, base.value(), reason.value(), explanation.value(), who.acting()));
    return Done.at(of(obligation)).saying("levy.adjust.done");
  }

  @PostMapping(ONE + "/spendings/{number}/acceptance")
  Done accept(
      @PathVariable ObligationId obligation,
      @PathVariable int number,
      Entry entry,
      Ui ui,
      SignedIn who) {
    entry.labels("levy.decide").shownAgainBy(() -> obligation(obligation, entry, ui));
    dispatch.send(new ObligationCommand.AcceptSpending(obligation, number, who.acting()));
    return Done.at(of(obligation)).saying("levy.spending.accepted");
  }

  @PostMapping(ONE + "/spendings/{number}/rejection")
  Done reject(
      @PathVariable ObligationId obligation,
      @PathVariable int number,
      Entry entry,
      Ui ui,
      SignedIn who) {
    entry
        .labels("levy.decide")
        .shownAgainBy(() -> obligation(obligation, entry, ui))
        .blames(ObligationRule.REASON_STATED, "reject.ru");
    Field<Text> reason = entry.wordsOfState("reject", LONGEST_REASON);
    entry.check();
    dispatch.send(
        new ObligationCommand.RejectSpending(obligation, number, reason.value(), who.acting()));
    return Done.at(of(obligation)).saying("levy.spending.rejected");
  }
}
