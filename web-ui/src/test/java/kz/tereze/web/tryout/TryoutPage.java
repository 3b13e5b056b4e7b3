package kz.tereze.web.tryout;

import gg.jte.Content;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Numbers;
import kz.tereze.web.identity.Public;
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
import org.springframework.web.servlet.View;

/// A slice as colleagues write them, for tests of the foundation.
@Controller
class TryoutPage {

  private final Dispatch dispatch;
  private final Numbers numbers;

  TryoutPage(Dispatch dispatch, Numbers numbers) {
    this.dispatch = dispatch;
    this.numbers = numbers;
  }

  @GetMapping("/tryout/{bin}")
  @Public
  String show(@PathVariable Bin bin) {
    throw new Missing();
  }

  @GetMapping("/tryout/broken")
  @Public
  String broken() {
    throw new IllegalStateException("secret detail");
  }

  @GetMapping("/tryout/raise")
  @PreAuthorize("hasRole('OFFICIAL')")
  ModelAndView form(Entry entry) {
    entry.labels("tryout.form");
    Content fields = output -> output.writeContent("typed:" + entry.typed("sum"));
    return new ModelAndView("layout/page").addObject("title", "Form").addObject("content", fields);
  }

  @PostMapping("/tryout/raise")
  @PreAuthorize("hasRole('OFFICIAL')")
  View raise(Entry entry, SignedIn who) {
    entry
        .labels("tryout.form")
        .shownAgainBy(() -> form(entry))
        .blames(TryoutRule.SUM_WITHIN_BUDGET, "sum");
    Field<Tiyn> sum = entry.money("sum").required();
    entry.check();
    int number = numbers.draw("tryout", 2026, entry.once());
    dispatch.send(new Raise(number, sum.value(), who.acting()));
    return Done.at("/tryout/raise").saying("tryout.raised", "number", number);
  }

  @PostMapping("/tryout/close")
  @PreAuthorize("hasRole('OFFICIAL')")
  View close(SignedIn who) {
    dispatch.send(new Raise(0, Tiyn.ZERO, who.acting()));
    return Done.at("/tryout/raise");
  }
}
