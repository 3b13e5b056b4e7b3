package kz.tereze.web.need;

import kz.tereze.api.Written;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.need.NeedQuestion;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The forms in which people ask about a need, its owner answers, and an official hides a question.
@Controller
class QuestionPage {

  private final Needs needs;
  private final NeedQuestions questions;
  private final Spoken spoken;

  QuestionPage(Needs needs, NeedQuestions questions, Spoken spoken) {
    this.needs = needs;
    this.questions = questions;
    this.spoken = spoken;
  }

  @GetMapping("/needs/{need}/questions/new")
  @PreAuthorize("isAuthenticated()")
  ModelAndView ask(@PathVariable NeedId need, Entry entry, Ui ui, SignedIn who) {
    NeedRow row = needs.find(need).orElseThrow(Missing::new);
    entry.labels("need.question").fill("in", written(ui));
    entry.once();
    return new ModelAndView("need/ask")
        .addObject("need", row)
        .addObject("isTaking", row.takesQuestionsOn(who.acting().day()));
  }

  @GetMapping("/company/needs/{need}/questions/{question}")
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  ModelAndView answer(
      @PathVariable NeedId need, @PathVariable int question, Entry entry, Ui ui, SignedIn who) {
    NeedRow row =
        needs
            .find(need)
            .filter(found -> found.owner().equals(who.organisation()))
            .orElseThrow(Missing::new);
    NeedQuestion asked = question(need, question);
    entry.labels("need.answer").fill("in", asked.in());
    return new ModelAndView("need/answer")
        .addObject("need", row)
        .addObject("question", asked)
        .addObject("words", spoken.words(asked));
  }

  @GetMapping("/official/needs/{need}/questions/{question}/hide")
  @PreAuthorize("hasRole('OFFICIAL')")
  ModelAndView hide(@PathVariable NeedId need, @PathVariable int question, Entry entry) {
    NeedQuestion asked = question(need, question);
    entry.labels("need.hide");
    return new ModelAndView("need/hide")
        .addObject("need", needs.find(need).orElseThrow(Missing::new))
        .addObject("question", asked)
        .addObject("words", spoken.words(asked));
  }

  private NeedQuestion question(NeedId need, int number) {
    return questions.of(need).stream()
        .filter(asked -> asked.question() == number)
        .findFirst()
        .orElseThrow(Missing::new);
  }

  /// People mostly write in the language they read.
  private static Written written(Ui ui) {
    return Written.valueOf(ui.language().name());
  }
}
