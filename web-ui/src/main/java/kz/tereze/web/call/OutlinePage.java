package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.form.Answering;
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

/// A researcher sends an outline to a call of two stages, and reads what became of it.
@Controller
@PreAuthorize("hasRole('RESEARCHER')")
class OutlinePage {

  private final Calls calls;
  private final Designs designs;
  private final Outlines outlines;
  private final Needs needs;
  private final Dispatch dispatch;

  OutlinePage(Calls calls, Designs designs, Outlines outlines, Needs needs, Dispatch dispatch) {
    this.calls = calls;
    this.designs = designs;
    this.outlines = outlines;
    this.needs = needs;
    this.dispatch = dispatch;
  }

  @GetMapping("/calls/{call}/outline")
  ModelAndView show(@PathVariable CallId call, SignedIn who, Entry entry, Ui ui) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    return new ModelAndView("call/outline")
        .addObject("call", row)
        .addObject("now", who.at())
        .addObject("form", form(call, entry, ui))
        .addObject("needs", needs.list(row.terms().needs()))
        .addObject("until", outlines.until(call))
        .addObject("sent", outlines.of(call, who.person()));
  }

  private Form form(CallId call, Entry entry, Ui ui) {
    Design design = designs.holding(call).design();
    if (design.procedure() != Procedure.TWO_STAGE) {
      throw new Missing();
    }
    Form form = design.firstStage();
    entry
        .labels("call.outline")
        .blames(CallRule.SERVES_THIS_NEED, "need")
        .blames(CallRule.OUTLINE_SENT_ONCE, "need");
    form.questions().forEach(question -> Answering.name(ui, entry, question));
    return form;
  }

  @PostMapping("/calls/{call}/outline")
  Done send(@PathVariable CallId call, Once once, SignedIn who, Entry entry, Ui ui) {
    entry.shownAgainBy(() -> show(call, who, entry, ui));
    Form form = form(call, entry, ui);
    Field<NeedId> need = entry.as("need", NeedId::new).required();
    List<Answer> answers = new ArrayList<>();
    for (Section section : form.sections()) {
      for (Question question : section.questions()) {
        Optional<Answer> answer = Answering.read(entry, question);
        if (FormCheck.isShown(section, answers)) {
          answer.ifPresent(answers::add);
        }
      }
    }
    entry.check();
    dispatch.send(
        new CallCommand.SendOutline(
            call, new ApplicationId(once.key()), need.value(), answers, who.acting()));
    return Done.at("/calls/" + call + "/outline").saying("call.outline.done");
  }
}
