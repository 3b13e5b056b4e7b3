package kz.tereze.web.application;

import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The team writes what the project is about.
@Controller
@PreAuthorize("isAuthenticated()")
class TextPage {

  private static final int TITLE = 200;
  private static final int SUMMARY = 4_000;
  private static final int PROMISE = 1_000;
  private static final Text NONE = new Text("", "", null);

  private final Steps steps;

  TextPage(Steps steps) {
    this.steps = steps;
  }

  @GetMapping("/applications/{id}/text")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry, Ui ui) {
    return steps.show(id, Part.TEXT, who, form(entry), ui);
  }

  @PostMapping("/applications/{id}/text")
  Object save(@PathVariable ApplicationId id, SignedIn who, Entry entry, Ui ui) {
    return steps.save(id, Part.TEXT, who, form(entry), ui, TextPage::written);
  }

  @PostMapping("/applications/{id}/text/autosave")
  ModelAndView autosave(@PathVariable ApplicationId id, SignedIn who, Ui ui, Entry entry) {
    return steps.autosave(id, Part.TEXT, who, ui, form(entry), TextPage::written);
  }

  private static Entry form(Entry entry) {
    return entry.labels("application.text");
  }

  private static ApplicationContent written(ApplicationContent saved, Entry entry) {
    Field<Text> title = entry.words("title", TITLE);
    Field<Text> summary = entry.words("summary", SUMMARY);
    Field<Text> promise = entry.words("promise", PROMISE);
    entry.check();
    return new ApplicationContent(
        title.or(NONE),
        summary.or(NONE),
        promise.or(NONE),
        saved.months(),
        saved.requested(),
        saved.coFunding(),
        saved.region());
  }

  static void fill(Entry entry, ApplicationRow row) {
    ApplicationContent content = row.content();
    if (content != null) {
      entry
          .fill("title", content.title())
          .fill("summary", content.summary())
          .fill("promise", content.promise());
    }
  }
}
