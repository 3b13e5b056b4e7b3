package kz.tereze.web.problem;

import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemRule;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an official or administrator reads a report, answers it, and shows or hides its words.
@Controller
@PreAuthorize("hasAnyRole('OFFICIAL', 'ADMINISTRATOR')")
class AnswerPage {

  static final int WORDS_AT_MOST = 4_000;

  private final Problems problems;
  private final Entries entries;
  private final Reporting reporting;
  private final Dispatch dispatch;

  AnswerPage(Problems problems, Entries entries, Reporting reporting, Dispatch dispatch) {
    this.problems = problems;
    this.entries = entries;
    this.reporting = reporting;
    this.dispatch = dispatch;
  }

  @GetMapping("/problems/{problem}/answer")
  ModelAndView form(@PathVariable ProblemId problem, Entry entry, SignedIn who) {
    ProblemRow row = find(problem);
    entry.labels("problem.answer").fill("in", row.in());
    return new ModelAndView("problem/answer")
        .addObject("row", row)
        .addObject("words", reporting.words(row))
        .addObject("address", reporting.address(row))
        .addObject("today", who.acting().day());
  }

  @PostMapping("/problems/{problem}/answer")
  Done answer(@PathVariable ProblemId problem, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> form(problem, entry, who))
        .labels("problem.answer")
        .blames(ProblemRule.ANSWER_SAYS_SOMETHING, "answer")
        .blames(ProblemRule.CORRECTED_NAMES_ENTRY, "correction")
        .blames(ProblemRule.CORRECTION_COMES_LATER, "correction")
        .blames(ProblemRule.DECLINED_NAMES_REASON, "reason");
    find(problem);
    Field<Fate> fate = entry.choice("fate", Fate.class).required();
    Field<DeclineReason> reason = entry.choice("reason", DeclineReason.class);
    Field<Integer> correction =
        entry
            .whole("correction")
            .must(seq -> entries.find(seq).isPresent(), "problem.answer.correction.unknown");
    Field<String> answer = entry.text("answer", WORDS_AT_MOST).required();
    Field<Written> in = entry.choice("in", Written.class).required();
    entry.check();
    Integer entryNumber = correction.orNull();
    dispatch.send(
        new ProblemCommand.AnswerProblem(
            problem,
            fate.value(),
            reason.orNull(),
            entryNumber == null ? null : entryNumber.longValue(),
            answer.value(),
            in.value(),
            who.acting()));
    return Done.at("/problems/" + problem).saying("problem.done.answered", "problem", problem);
  }

  @PostMapping("/problems/{problem}/show")
  Done show(@PathVariable ProblemId problem, SignedIn who) {
    find(problem);
    dispatch.send(new ProblemCommand.ShowWords(problem, who.acting()));
    return Done.at("/problems/" + problem).saying("problem.done.shown");
  }

  @GetMapping("/problems/{problem}/hide")
  ModelAndView hiding(@PathVariable ProblemId problem, Entry entry) {
    ProblemRow row = find(problem);
    entry.labels("problem.hide");
    return new ModelAndView("problem/hide")
        .addObject("row", row)
        .addObject("words", reporting.words(row));
  }

  @PostMapping("/problems/{problem}/hide")
  Done hide(@PathVariable ProblemId problem, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> hiding(problem, entry))
        .labels("problem.hide")
        .blames(ProblemRule.HIDING_SAYS_WHY, "reason");
    find(problem);
    Field<String> reason = entry.text("reason", WORDS_AT_MOST).required();
    entry.check();
    dispatch.send(new ProblemCommand.HideWords(problem, reason.value(), who.acting()));
    return Done.at("/problems/" + problem).saying("problem.done.hidden");
  }

  private ProblemRow find(ProblemId problem) {
    return problems.find(problem).orElseThrow(Missing::new);
  }
}
