package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.CallStatus;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A researcher starts an application: which need it answers, for which organisation.
@Controller
@PreAuthorize("hasRole('RESEARCHER')")
class StartPage {

  private final Calls calls;
  private final Needs needs;
  private final Applications applications;
  private final Organisations organisations;
  private final Drafting drafting;
  private final Reuse reuse;

  StartPage(
      Calls calls,
      Needs needs,
      Applications applications,
      Organisations organisations,
      Drafting drafting,
      Reuse reuse) {
    this.reuse = reuse;
    this.calls = calls;
    this.needs = needs;
    this.applications = applications;
    this.organisations = organisations;
    this.drafting = drafting;
  }

  @GetMapping("/calls/{call}/apply")
  ModelAndView show(@PathVariable CallId call, SignedIn who, Ui ui, Entry entry) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    entry.labels("application.start");
    List<Option> options = options(row, ui);
    if (options.size() == 1) {
      entry.fill("need", options.getFirst().value());
    }
    List<ApplicationRow> mine =
        applications.of(who.person()).stream().filter(a -> a.call().equals(call)).toList();
    return new ModelAndView("application/start")
        .addObject("call", row)
        .addObject("isOpen", row.status(who.at()) == CallStatus.OPEN)
        .addObject("needs", options)
        .addObject("mine", mine)
        .addObject("earlier", earlier(who, ui))
        .addObject(
            "organisation",
            who.organisation() == null ? "" : ui.text(organisations.name(who.organisation())));
  }

  private List<Option> earlier(SignedIn who, Ui ui) {
    return reuse.offered(who).stream()
        .map(
            row ->
                new Option(
                    row.application().toString(),
                    row.content() == null ? "" : ui.text(row.content().title()),
                    row.call().number()))
        .toList();
  }

  private List<Option> options(CallRow call, Ui ui) {
    List<Option> options = new ArrayList<>();
    for (NeedId need : call.terms().needs()) {
      String title = needs.find(need).map(NeedRow::content).map(c -> ui.text(c.title())).orElse("");
      options.add(new Option(need.number(), title, need.number()));
    }
    return options;
  }

  @PostMapping("/calls/{call}/apply")
  Done start(@PathVariable CallId call, SignedIn who, Ui ui, Entry entry, Once once) {
    entry.labels("application.start").shownAgainBy(() -> show(call, who, ui, entry));
    var need = entry.as("need", NeedId::new).required();
    if (!entry.isTicked("confirm")) {
      entry.wrong("confirm", "application.start.confirm.missing");
    }
    entry.check();
    ApplicationId application = drafting.start(call, need.value(), once, who);
    Done done = Done.at("/applications/" + application);
    return reuse
        .earlier(entry.typed("reuse"), who)
        .map(row -> reuse.begin(application, call, row, entry.isTicked("reuse-team"), who))
        .map(invited -> done.saying("application.start.reused", "n", invited))
        .orElse(done);
  }
}
