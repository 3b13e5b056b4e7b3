package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official writes a question of a call's form or of its outline, and sees it as applicants will
// while typing.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class QuestionPage {

  private static final String KIND = "kind";

  private final Redesigning redesigning;

  QuestionPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design/{part}/{step}/questions/{key}")
  ModelAndView show(
      @PathVariable CallId call,
      @PathVariable String part,
      @PathVariable String step,
      @PathVariable String key,
      Entry entry) {
    prepare(entry);
    FormPart written = FormPart.at(part);
    Section section = section(call, written, step);
    Question known =
        section.questions().stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    if (known == null && !key.equals(StepPage.NEW)) {
      throw new Missing();
    }
    if (known != null) {
      QuestionForm.fill(entry, known);
    }
    String kind = known == null ? kind(entry) : known.form();
    return redesigning
        .page("call/question", call)
        .addObject("part", written)
        .addObject("section", section)
        .addObject("key", key)
        .addObject("kind", kind)
        .addObject("rows", QuestionForm.rows(entry, kind))
        .addObject("question", known);
  }

  private static String kind(Entry entry) {
    String kind = entry.typed(KIND);
    return QuestionForm.KINDS.contains(kind) ? kind : QuestionForm.KINDS.getFirst();
  }

  private Section section(CallId call, FormPart part, String step) {
    return part.of(redesigning.newest(call).design()).section(step).orElseThrow(Missing::new);
  }

  private Entry prepare(Entry entry) {
    return redesigning
        .prepare(entry)
        .blames(CallRule.FORM_IS_WELL_FORMED, "key")
        .blames(CallRule.OUTLINE_ASKS_NO_DOCUMENTS, "key")
        .blames(CallRule.FORM_IN_STATE_LANGUAGES, "label.kk");
  }

  /// How the question looks so far; nothing is saved.
  @PostMapping("/official/calls/{call}/design/preview")
  ModelAndView preview(@PathVariable CallId call, Entry entry) {
    prepare(entry);
    return new ModelAndView("form/preview")
        .addObject("question", QuestionForm.read(entry, kind(entry)));
  }

  @PostMapping("/official/calls/{call}/design/{part}/{step}/questions/{key}")
  Done save(
      @PathVariable CallId call,
      @PathVariable String part,
      @PathVariable String step,
      @PathVariable String key,
      SignedIn who,
      Entry entry) {
    prepare(entry).shownAgainBy(() -> show(call, part, step, key, entry));
    String act = entry.typed("act");
    FormPart written = FormPart.at(part);
    Section section = section(call, written, step);
    List<Question> questions = new ArrayList<>(section.questions());
    int at = questions.stream().map(Question::key).toList().indexOf(key);
    if (act.isEmpty()) {
      put(questions, at, QuestionForm.read(entry, kind(entry)));
    } else if (at < 0) {
      throw new Missing();
    } else {
      move(questions, at, act);
    }
    Section changed = new Section(section.key(), section.title(), section.when(), questions);
    redesigning.send(call, entry, who, written, form -> replaced(form, section, changed));
    return Done.at(written.page(call)).saying("call.done.designed");
  }

  private static void put(List<Question> questions, int at, @Nullable Question question) {
    if (question == null) {
      throw new Missing();
    }
    if (at < 0) {
      questions.add(question);
    } else {
      questions.set(at, question);
    }
  }

  private static void move(List<Question> questions, int at, String act) {
    switch (act) {
      case "remove" -> questions.remove(at);
      case "up" -> Collections.swap(questions, at, Math.max(0, at - 1));
      case "down" -> Collections.swap(questions, at, Math.min(questions.size() - 1, at + 1));
      default -> throw new Missing();
    }
  }

  private static Form replaced(Form form, Section section, Section changed) {
    return new Form(
        form.sections().stream().map(one -> one.equals(section) ? changed : one).toList());
  }
}
