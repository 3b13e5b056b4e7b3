package kz.tereze.web.application;

import java.util.Locale;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The team says what the money is spent on, year by year, and for which results it is paid. Sums
/// are added by the server, while one types and without scripts.
@Controller
@PreAuthorize("isAuthenticated()")
class PlanPage {

  private final Steps steps;

  PlanPage(Steps steps) {
    this.steps = steps;
  }

  @GetMapping("/applications/{id}/{plan:budget|milestones}")
  ModelAndView show(
      @PathVariable ApplicationId id, @PathVariable String plan, SignedIn who, Entry entry, Ui ui) {
    return steps.show(id, plan(plan), who, form(entry), ui);
  }

  @PostMapping("/applications/{id}/{plan:budget|milestones}")
  Object save(
      @PathVariable ApplicationId id, @PathVariable String plan, SignedIn who, Entry entry, Ui ui) {
    Plan slice = plan(plan);
    return steps.save(id, slice, who, form(entry), ui, (saved, typed) -> read(slice, saved, typed));
  }

  @PostMapping("/applications/{id}/{plan:budget|milestones}/autosave")
  ModelAndView autosave(
      @PathVariable ApplicationId id, @PathVariable String plan, SignedIn who, Entry entry, Ui ui) {
    Plan slice = plan(plan);
    return steps.autosave(
        id, slice, who, ui, form(entry), (saved, typed) -> read(slice, saved, typed));
  }

  private static ApplicationContent read(Plan plan, ApplicationContent saved, Entry entry) {
    return PlanForm.read(plan, saved, entry);
  }

  private static Plan plan(String path) {
    return Plan.valueOf(path.toUpperCase(Locale.ROOT));
  }

  private static Entry form(Entry entry) {
    return entry.labels("application.plan");
  }
}
