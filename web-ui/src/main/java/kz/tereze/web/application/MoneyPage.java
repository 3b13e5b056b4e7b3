package kz.tereze.web.application;

import kz.tereze.api.Region;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
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

/// The team says what it asks for, what it adds, for how long and where.
@Controller
@PreAuthorize("isAuthenticated()")
class MoneyPage {

  private static final int MOST_MONTHS = 999;

  private final Steps steps;

  MoneyPage(Steps steps) {
    this.steps = steps;
  }

  @GetMapping("/applications/{id}/money")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry, Ui ui) {
    return steps.show(id, Part.MONEY, who, form(entry), ui);
  }

  @PostMapping("/applications/{id}/money")
  Object save(@PathVariable ApplicationId id, SignedIn who, Entry entry, Ui ui) {
    return steps.save(id, Part.MONEY, who, form(entry), ui, MoneyPage::written);
  }

  @PostMapping("/applications/{id}/money/autosave")
  ModelAndView autosave(@PathVariable ApplicationId id, SignedIn who, Ui ui, Entry entry) {
    return steps.autosave(id, Part.MONEY, who, ui, form(entry), MoneyPage::written);
  }

  private static Entry form(Entry entry) {
    return entry.labels("application.money");
  }

  private static ApplicationContent written(ApplicationContent saved, Entry entry) {
    Field<Tiyn> requested = entry.money("requested");
    Field<Tiyn> coFunding = entry.money("coFunding");
    Field<Integer> months =
        entry.whole("months").must(n -> n >= 0 && n <= MOST_MONTHS, "entry.whole");
    Field<Region> region = entry.choice("region", Region.class);
    entry.check();
    return new ApplicationContent(
        saved.title(),
        saved.summary(),
        saved.promise(),
        months.or(0),
        requested.or(Tiyn.ZERO),
        coFunding.or(Tiyn.ZERO),
        region.or(saved.region()));
  }

  static void fill(Entry entry, ApplicationContent content) {
    entry.fill("region", content.region());
    if (content.requested().isPositive()) {
      entry.fill("requested", content.requested());
    }
    if (content.months() > 0) {
      entry.fill("months", content.months()).fill("coFunding", content.coFunding());
    }
  }
}
