package kz.tereze.web.need;

import kz.tereze.api.Written;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.NeedRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody asks about a need, its owner answers, or an official hides a question.
@Controller
class QuestionAction {

  private static final Object[] LENGTHS = Spoken.lengths();
  private static final int REASON_AT_MOST = 2_000;

  private final QuestionPage page;
  private final Spoken spoken;
  private final Dispatch dispatch;

  QuestionAction(QuestionPage page, Spoken spoken, Dispatch dispatch) {
    this.page = page;
    this.spoken = spoken;
    this.dispatch = dispatch;
  }

  @PostMapping("/needs/{need}/questions/new")
  @PreAuthorize("isAuthenticated()")
  Done ask(@PathVariable NeedId need, Entry entry, Once once, Ui ui, SignedIn who) {
    entry.shownAgainBy(() -> page.ask(need, entry, ui, who)).labels("need.question");
    Field<String> words =
        entry
            .text("words", Spoken.QUESTION_AT_MOST)
            .required()
            .must(Spoken::isQuestion, "need.question.length", LENGTHS);
    Field<Written> in = entry.choice("in", Written.class).required();
    entry.check();
    spoken.ask(need, words.value(), in.value(), who, once);
    return Done.at("/needs/" + need).saying("need.done.asked");
  }

  @PostMapping("/company/needs/{need}/questions/{question}")
  @PreAuthorize("hasRole('SUBSOIL_USER')")
  Done answer(
      @PathVariable NeedId need, @PathVariable int question, Entry entry, Ui ui, SignedIn who) {
    entry
        .shownAgainBy(() -> page.answer(need, question, entry, ui, who))
        .labels("need.answer")
        .blames(NeedRule.ANSWER_GIVEN, "words");
    Field<String> words = entry.text("words", Spoken.ANSWER_AT_MOST).required();
    Field<Written> in = entry.choice("in", Written.class).required();
    entry.check();
    dispatch.send(
        new NeedCommand.AnswerQuestion(need, question, words.value(), in.value(), who.acting()));
    return Done.at("/needs/" + need).saying("need.done.answered", "question", question);
  }

  @PostMapping("/official/needs/{need}/questions/{question}/hide")
  @PreAuthorize("hasRole('OFFICIAL')")
  Done hide(@PathVariable NeedId need, @PathVariable int question, Entry entry, SignedIn who) {
    entry
        .shownAgainBy(() -> page.hide(need, question, entry))
        .labels("need.hide")
        .blames(NeedRule.REASON_GIVEN, "reason");
    Field<String> reason = entry.text("reason", REASON_AT_MOST).required();
    entry.check();
    dispatch.send(new NeedCommand.HideQuestion(need, question, reason.value(), who.acting()));
    return Done.at("/needs/" + need).saying("need.done.hidden", "question", question);
  }
}
