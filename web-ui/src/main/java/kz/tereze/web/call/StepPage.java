package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official adds, changes, moves and removes a section of a call's form, or of its outline.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class StepPage {

  static final String NEW = "new";

  private static final int TITLE = 300;
  private static final int KEY = 40;
  private static final String ONLY_WHEN = "/";

  private final Redesigning redesigning;

  StepPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design/{part}/{step}")
  ModelAndView show(
      @PathVariable CallId call,
      @PathVariable String part,
      @PathVariable String step,
      Entry entry,
      Ui ui) {
    prepare(entry);
    FormPart written = FormPart.at(part);
    Form form = written.of(redesigning.newest(call).design());
    Optional<Section> section = form.section(step);
    if (section.isEmpty() && !step.equals(NEW)) {
      throw new Missing();
    }
    section.ifPresent(
        known -> {
          entry.fill("key", known.key()).fill("section", known.title());
          Section.When when = known.when();
          if (when != null) {
            entry.fill("when", when.question() + ONLY_WHEN + when.answer());
          }
        });
    return redesigning
        .page("call/step", call)
        .addObject("part", written)
        .addObject("step", step)
        .addObject("choices", choices(form, section, ui));
  }

  /// Every answer of an earlier section on which a section may hang.
  private static List<Option> choices(Form form, Optional<Section> until, Ui ui) {
    List<Option> choices = new ArrayList<>();
    for (Section section : form.sections()) {
      if (until.filter(section::equals).isPresent()) {
        break;
      }
      for (Question question : section.questions()) {
        if (question instanceof Question.Choice choice && !choice.several()) {
          for (Question.Offered one : choice.offered()) {
            choices.add(
                new Option(
                    choice.key() + ONLY_WHEN + one.code(),
                    ui.text(choice.label()) + ": " + ui.text(one.label())));
          }
        }
      }
    }
    return choices;
  }

  private Entry prepare(Entry entry) {
    return redesigning
        .prepare(entry)
        .blames(CallRule.FORM_IS_WELL_FORMED, "key")
        .blames(CallRule.FORM_IN_STATE_LANGUAGES, "section.kk");
  }

  @PostMapping("/official/calls/{call}/design/{part}/{step}")
  Done save(
      @PathVariable CallId call,
      @PathVariable String part,
      @PathVariable String step,
      SignedIn who,
      Entry entry,
      Ui ui) {
    prepare(entry).shownAgainBy(() -> show(call, part, step, entry, ui));
    FormPart written = FormPart.at(part);
    String act = entry.typed("act");
    if (act.isEmpty()) {
      Field<String> key = entry.text("key", KEY).required();
      Field<Text> title = entry.wordsOfState("section", TITLE);
      Section.When when = when(entry.typed("when"));
      redesigning.send(
          call, entry, who, written, form -> saved(form, step, key.value(), title.value(), when));
    } else {
      redesigning.send(call, entry, who, written, form -> moved(form, step, act));
    }
    return Done.at(written.page(call)).saying("call.done.designed");
  }

  private static Section.@Nullable When when(String typed) {
    int slash = typed.indexOf(ONLY_WHEN);
    return slash < 0
        ? null
        : new Section.When(typed.substring(0, slash), typed.substring(slash + 1));
  }

  private static Form saved(
      Form form, String step, String key, Text title, Section.@Nullable When when) {
    List<Section> sections = new ArrayList<>();
    for (Section section : form.sections()) {
      sections.add(
          section.key().equals(step)
              ? new Section(key, title, when, section.questions())
              : section);
    }
    if (step.equals(NEW)) {
      sections.add(new Section(key, title, when, List.of()));
    }
    return new Form(sections);
  }

  private static Form moved(Form form, String step, String act) {
    List<Section> sections = new ArrayList<>(form.sections());
    int at = form.sections().indexOf(form.section(step).orElseThrow(Missing::new));
    switch (act) {
      case "remove" -> sections.remove(at);
      case "up" -> Collections.swap(sections, at, Math.max(0, at - 1));
      case "down" -> Collections.swap(sections, at, Math.min(sections.size() - 1, at + 1));
      default -> throw new Missing();
    }
    return new Form(sections);
  }
}
