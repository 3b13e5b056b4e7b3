package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.TieRule;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official says how applications come in, what equal means decide, and how much of a budget
/// may go into each of its lines.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class RulesPage {

  private static final int BASIS_POINTS_IN_PERCENT = 100;
  private static final int PERCENT = 100;

  private final Redesigning redesigning;

  RulesPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design/rules")
  ModelAndView show(@PathVariable CallId call, Entry entry) {
    prepare(entry);
    Design design = redesigning.newest(call).design();
    entry.fill("procedure", design.procedure()).fill("tie", design.tie());
    design
        .limits()
        .forEach(
            limit ->
                entry.fill(
                    "limit." + limit.line().name(), limit.basisPoints() / BASIS_POINTS_IN_PERCENT));
    return redesigning.page("call/rules", call);
  }

  private Entry prepare(Entry entry) {
    return redesigning
        .prepare(entry)
        .blames(CallRule.PROCEDURE_STANDS, "procedure")
        .blames(CallRule.OUTLINE_IN_TWO_STAGES, "procedure");
  }

  @PostMapping("/official/calls/{call}/design/rules")
  Done save(@PathVariable CallId call, SignedIn who, Entry entry) {
    prepare(entry).shownAgainBy(() -> show(call, entry));
    Procedure procedure =
        entry.choice("procedure", Procedure.class).required().or(Procedure.SINGLE_STAGE);
    TieRule tie = entry.choice("tie", TieRule.class).required().or(TieRule.SHARED_RANK);
    List<Limit> limits = new ArrayList<>();
    for (BudgetLine line : BudgetLine.values()) {
      Integer percent =
          entry
              .whole("limit." + line.name())
              .must(n -> n >= 0 && n < PERCENT, "call.design.limit.percent")
              .orNull();
      if (percent != null) {
        limits.add(new Limit(line, percent * BASIS_POINTS_IN_PERCENT));
      }
    }
    redesigning.send(
        call,
        entry,
        who,
        design ->
            design
                .with(procedure)
                .judged(design.rubric(), design.divergence(), tie)
                .limited(limits));
    return Done.at(Redesigning.page(call)).saying("call.done.designed");
  }
}
