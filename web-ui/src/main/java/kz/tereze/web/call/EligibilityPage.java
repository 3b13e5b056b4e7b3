package kz.tereze.web.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Region;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Candidate;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Everybody learns in two minutes whether they may apply to a call. Nothing of it is kept.
@Controller
@Public
class EligibilityPage {

  private static final String YES = "yes";

  private final Calls calls;
  private final Designs designs;

  EligibilityPage(Calls calls, Designs designs) {
    this.calls = calls;
    this.designs = designs;
  }

  @GetMapping("/calls/{call}/check")
  ModelAndView ask(@PathVariable CallId call, Visitor visitor, Entry entry) {
    return page(call, visitor, entry, null);
  }

  @PostMapping("/calls/{call}/check")
  ModelAndView answer(@PathVariable CallId call, Visitor visitor, Entry entry) {
    entry.shownAgainBy(() -> page(call, visitor, entry, null)).labels("call.check");
    Candidate candidate = read(entry, conditions(call));
    entry.check();
    return page(call, visitor, entry, Verdict.of(conditions(call), candidate));
  }

  private ModelAndView page(
      CallId call, Visitor visitor, Entry entry, @Nullable List<Verdict> verdicts) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    entry.labels("call.check");
    return new ModelAndView("call/check")
        .addObject("call", row)
        .addObject("now", visitor.at())
        .addObject("conditions", conditions(call))
        .addObject("verdicts", verdicts);
  }

  private List<Condition> conditions(CallId call) {
    return designs.holding(call).design().conditions();
  }

  private static Candidate read(Entry entry, List<Condition> conditions) {
    Map<String, Boolean> statements = new HashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.ApplicantStates said) {
        Boolean truth = yesOrNo(entry, "statement-" + said.name());
        if (truth != null) {
          statements.put(said.name(), truth);
        }
      }
    }
    return new Candidate(
        entry.choice("kind", OrganisationKind.class).orNull(),
        yesOrNo(entry, "accredited"),
        yesOrNo(entry, "sanctioned"),
        entry.whole("projects").orNull(),
        entry.choice("degree", Degree.class).orNull(),
        entry.whole("age").orNull(),
        entry.choice("region", Region.class).orNull(),
        entry.whole("ownShare").orNull(),
        statements);
  }

  private static @Nullable Boolean yesOrNo(Entry entry, String name) {
    String typed = entry.typed(name);
    return typed.isEmpty() ? null : typed.equals(YES);
  }
}
