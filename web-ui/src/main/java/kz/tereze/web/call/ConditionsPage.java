package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official says who may apply to a call.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ConditionsPage {

  private static final int STATEMENT = 500;
  private static final int NAME = 40;
  private static final String YES = "yes";

  private final Redesigning redesigning;

  ConditionsPage(Redesigning redesigning) {
    this.redesigning = redesigning;
  }

  @GetMapping("/official/calls/{call}/design/conditions")
  ModelAndView show(@PathVariable CallId call, Entry entry) {
    redesigning.prepare(entry).blames(CallRule.CONDITIONS_ARE_SOUND, "kinds");
    List<Condition> now = redesigning.newest(call).design().conditions();
    int statements = 0;
    for (Condition condition : now) {
      if (condition instanceof Condition.ApplicantStates said) {
        String row = "statement." + statements++;
        entry.fill(row + ".name", said.name());
        entry.fill(row + ".text", said.statement());
        entry.fill(row + ".advice", said.advice());
      } else {
        fill(entry, condition);
      }
    }
    return redesigning
        .page("call/conditions", call)
        .addObject("statements", Math.max(statements, entry.rows("statement").size()) + 1);
  }

  private static void fill(Entry entry, Condition condition) {
    switch (condition) {
      case Condition.OrganisationIsOneOf c -> entry.fill("kinds", names(c.kinds()));
      case Condition.OrganisationIsAccredited _ -> entry.fill("accredited", YES);
      case Condition.NobodyIsSanctioned _ -> entry.fill("unsanctioned", YES);
      case Condition.LeaderRunsAtMost c -> entry.fill("projects", c.projects());
      case Condition.LeaderHasDegree c -> entry.fill("degree", c.least());
      case Condition.LeaderIsAtMost c -> entry.fill("age", c.years());
      case Condition.WorkIsIn c -> entry.fill("regions", names(c.regions()));
      case Condition.OwnShareAtLeast c -> entry.fill("ownShare", c.percent());
      case Condition.ApplicantStates _ -> {}
    }
  }

  private static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }

  @PostMapping("/official/calls/{call}/design/conditions")
  Done save(@PathVariable CallId call, SignedIn who, Entry entry) {
    entry.shownAgainBy(() -> show(call, entry));
    redesigning.prepare(entry).blames(CallRule.CONDITIONS_ARE_SOUND, "kinds");
    List<Condition> conditions = read(entry);
    redesigning.send(call, entry, who, design -> design.with(conditions));
    return Done.at(Redesigning.page(call)).saying("call.done.designed");
  }

  private static List<Condition> read(Entry entry) {
    List<Condition> read = new ArrayList<>();
    List<OrganisationKind> kinds = ticked(entry, "kinds", OrganisationKind.values());
    if (!kinds.isEmpty()) {
      read.add(new Condition.OrganisationIsOneOf(kinds));
    }
    if (entry.isTicked("accredited")) {
      read.add(new Condition.OrganisationIsAccredited(true));
    }
    if (entry.isTicked("unsanctioned")) {
      read.add(new Condition.NobodyIsSanctioned(true));
    }
    add(read, entry.whole("projects").orNull(), Condition.LeaderRunsAtMost::new);
    add(read, entry.choice("degree", Degree.class).orNull(), Condition.LeaderHasDegree::new);
    add(read, entry.whole("age").orNull(), Condition.LeaderIsAtMost::new);
    List<Region> regions = ticked(entry, "regions", Region.values());
    if (!regions.isEmpty()) {
      read.add(new Condition.WorkIsIn(regions));
    }
    add(read, entry.whole("ownShare").orNull(), Condition.OwnShareAtLeast::new);
    for (String row : entry.rows("statement")) {
      Field<String> name = entry.text(row + ".name", NAME).required();
      Field<Text> text = entry.wordsOfState(row + ".text", STATEMENT);
      Field<Text> advice = entry.wordsOfState(row + ".advice", STATEMENT);
      if (text.orNull() != null && advice.orNull() != null) {
        read.add(new Condition.ApplicantStates(name.or(""), text.value(), advice.value()));
      }
    }
    return read;
  }

  private static <T> void add(
      List<Condition> read, @Nullable T value, Function<T, Condition> condition) {
    if (value != null) {
      read.add(condition.apply(value));
    }
  }

  private static <E extends Enum<E>> List<E> ticked(Entry entry, String name, E[] constants) {
    List<String> chosen = entry.all(name);
    return Arrays.stream(constants).filter(one -> chosen.contains(one.name())).toList();
  }
}
